using System.Buffers;

namespace Sitrep.Situation.Fusion;

/// <summary>Tells whether two pieces of evidence of one report stand in one sentence: no mark that ends one lies between them.</summary>
static class SameSentence
{
    const int Farthest = 240;
    static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n؟۔");

    public static bool Tells(SourcedClaim a, SourcedClaim b)
    {
        var (from, to) = (Math.Min(a.Claim.Evidence.End, b.Claim.Evidence.End), Math.Max(a.Claim.Evidence.Start, b.Claim.Evidence.Start));
        return from >= to || (to - from <= Farthest && to <= a.Report.Text.Length && !EndsWithin(a.Report.Text.AsSpan(from, to - from)));
    }

    // "2.5" and "U.S." end no sentence: what ends one is followed by a space.
    static bool EndsWithin(ReadOnlySpan<char> between)
    {
        for (var at = between.IndexOfAny(Ends); at >= 0;)
        {
            if (between[at] == '\n' || at + 1 >= between.Length || char.IsWhiteSpace(between[at + 1]))
            {
                return true;
            }

            var next = between[(at + 1)..].IndexOfAny(Ends);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
