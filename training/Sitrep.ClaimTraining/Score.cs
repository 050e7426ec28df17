using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Claims.Corpus;

namespace Sitrep.ClaimTraining;

/// <summary>Precision, recall and F1 of claims, and the same weighted by the share of fields that are right.</summary>
public sealed class Score(Agreement agreement)
{
    int gold, predicted, matched;
    double credit;
    readonly SortedDictionary<string, (int Right, int Of)> fields = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, (int Right, int Gold, int Predicted)> types = new(StringComparer.Ordinal);

    /// <summary>Fields of matched claims that are wrong, a line each.</summary>
    public List<string> Mistakes { get; } = [];

    public double ClaimsF1 => F1(Ratio(matched, predicted), Ratio(matched, gold));
    public double FullF1 => F1(Ratio(credit, predicted), Ratio(credit, gold));

    public HashSet<int> Add(AnnotatedText text, ImmutableArray<Claim> claims)
    {
        var pairs =
            from e in Enumerable.Range(0, text.Claims.Length)
            from c in Enumerable.Range(0, claims.Length)
            where agreement.IsAbout(text.Claims[e], claims[c]) && Overlaps(text, text.Claims[e], claims[c])
            let asked = Asked(text.Claims[e])
            let right = asked.Count(f => agreement.Agrees(text.Claims[e], claims[c], f))
            orderby -(right + 1.0) / (asked.Count + 1), claims[c].Evidence.Length
            select (e, c, asked, worth: (right + 1.0) / (asked.Count + 1));
        var (expected, given) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (e, c, asked, worth) in pairs)
        {
            if (expected.Contains(e) || given.Contains(c))
            {
                continue;
            }

            expected.Add(e);
            given.Add(c);
            credit += worth;
            foreach (var field in asked)
            {
                var (right, of) = fields.GetValueOrDefault(field);
                var agrees = agreement.Agrees(text.Claims[e], claims[c], field);
                fields[field] = (right + (agrees ? 1 : 0), of + 1);
                if (!agrees)
                {
                    Mistakes.Add($"  {field} {text.Report.File}: {claims[c].Rule} wanted {string.Join('|', text.Claims[e].Fields[field])} «{text.Claims[e].Quote}» gave {string.Join('|', Agreement.ValuesOf(claims[c], field))}");
                }
            }
        }

        Count(text, claims, expected, given);
        return given;
    }

    void Count(AnnotatedText text, ImmutableArray<Claim> claims, HashSet<int> expected, HashSet<int> given)
    {
        matched += expected.Count;
        predicted += claims.Length;
        for (var e = 0; e < text.Claims.Length; e++)
        {
            if (!text.Claims[e].Optional || expected.Contains(e))
            {
                gold++;
                Tally($"{text.Claims[e].Type}/{text.Claims[e].Action}", expected.Contains(e) ? 1 : 0, 1, 0);
            }
        }

        for (var c = 0; c < claims.Length; c++)
        {
            Tally($"{claims[c].Type}/{claims[c].Action}", 0, 0, 1);
        }
    }

    void Tally(string type, int right, int of, int said)
    {
        var (r, g, p) = types.GetValueOrDefault(type);
        types[type] = (r + right, g + of, p + said);
    }

    public void Print(TextWriter writer, bool details)
    {
        writer.WriteLine($"claims P {Ratio(matched, predicted):F3} R {Ratio(matched, gold):F3} F1 {ClaimsF1:F3}   full P {Ratio(credit, predicted):F3} R {Ratio(credit, gold):F3} F1 {FullF1:F3}   gold {gold} predicted {predicted} matched {matched}");
        if (!details)
        {
            return;
        }

        foreach (var (type, (right, of, said)) in types)
        {
            writer.WriteLine($"  {type,-28} right {right,4} of {of,4}, said {said,4}");
        }

        foreach (var (field, (right, of)) in fields)
        {
            writer.WriteLine($"  field {field,-14} {right,5} of {of,5}  {Ratio(right, of):F2}");
        }
    }

    static List<string> Asked(ExpectedClaim expected) =>
        [.. expected.Fields.Where(f => !(f.Key is "min" or "max" && f.Value is [null])).Select(f => f.Key)];

    static bool Overlaps(AnnotatedText text, ExpectedClaim expected, Claim claim)
    {
        for (var at = text.Report.Text.IndexOf(expected.Quote!, StringComparison.Ordinal); at >= 0; at = text.Report.Text.IndexOf(expected.Quote!, at + 1, StringComparison.Ordinal))
        {
            if (claim.Evidence.Overlaps(new(at, at + expected.Quote!.Length)))
            {
                return true;
            }
        }

        return false;
    }

    static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
    static double F1(double p, double r) => p + r == 0 ? 0 : 2 * p * r / (p + r);
}
