namespace Sitrep.Exchange.In;

/// <summary>What a format makes of its bytes: the clean text, and the details that the file itself gives.</summary>
public sealed record Article(string Text, Details Details);
