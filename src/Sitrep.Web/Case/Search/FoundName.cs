namespace Sitrep.Web.Case.Search;

/// <summary>A place or an actor that a search found by its name.</summary>
/// <param name="Key">What the filter takes: a place's key, an actor's name.</param>
/// <param name="Claims">How many claims name it.</param>
public sealed record FoundName(string Key, string Name, int Claims);
