namespace Sitrep.Web.Api.Sources;

/// <summary>A party, by the key that all its names share.</summary>
public sealed record SideJson(string Key, string Name);
