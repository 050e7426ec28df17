namespace Sitrep.Exchange.In;

/// <summary>The characters of a text file, or what is wrong with its bytes.</summary>
readonly record struct Decoded(string? Text, string Reason = "", string Remedy = "");
