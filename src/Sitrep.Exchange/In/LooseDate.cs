using Sitrep.Model;

namespace Sitrep.Exchange.In;

/// <summary>A date as pages write it in their metadata: ISO 8601, also with a space for the T, without seconds, or with no colon in the offset.</summary>
static class LooseDate
{
    public static Publication? Read(string? text) => (text ?? "").Trim() switch
    {
        { Length: 8 } digits when digits.All(char.IsAsciiDigit) => Publication.Parse($"{digits[..4]}-{digits[4..6]}-{digits[6..]}"),
        { Length: > 10 } instant when instant[10] is ' ' => Publication.Parse($"{instant[..10]}T{instant[11..].Replace(" ", "", StringComparison.Ordinal)}"),
        var iso => Publication.Parse(iso),
    };
}
