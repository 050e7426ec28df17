using System.Text;

namespace Sitrep.Exchange.Out.Incidents;

/// <summary>The wire spelling of incidents' codes: "OneSide" as "one-side".</summary>
public static class Codes
{
    public static string Of<T>(T value) where T : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var c in value.ToString())
        {
            name.Append(char.IsAsciiLetterUpper(c) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }

    /// <summary>A claim as commands and addresses name it: sixteen digits of its report's hash, a full stop, its id.</summary>
    public static string Of(Situation.SourcedClaim source) => $"{OfReport(source.Report.Id)}.{source.Claim.Id}";

    public static string OfReport(string id)
    {
        var hash = id.AsSpan(id.IndexOf(':', StringComparison.Ordinal) + 1);
        return hash[..Math.Min(hash.Length, 16)].ToString();
    }
}
