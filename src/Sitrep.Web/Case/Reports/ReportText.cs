using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Reports;

/// <summary>A stretch of a report's text in lines of parts, cut where the evidence of a claim begins or ends.</summary>
/// <param name="Window">The stretch that is shown.</param>
public sealed record ReportText(Span Window, int Length, ImmutableArray<ImmutableArray<TextPart>> Lines)
{
    /// <summary>A page shows at most so many characters of a text.</summary>
    public const int Longest = 200_000;

    /// <summary>An excerpt reaches so many characters to either side of the evidence, to the end of a line where one is near.</summary>
    private const int Around = 500;

    public bool IsCut => Window.Length < Length;

    /// <summary>The whole text, or the stretch around a claim (else the beginning) of one that is too long.</summary>
    public static ReportText Whole(ReportEntry report, ClaimEntry? around = null)
    {
        var length = report.Source.Text.Length;
        var start = length <= Longest ? 0 : Math.Clamp((around?.Claim.Evidence.Start ?? 0) - Longest / 2, 0, length - Longest);
        return Of(report.Source.Text, new(start, Math.Min(length, start + Longest)), report.Claims);
    }

    /// <summary>The lines around a claim's evidence, with no other claim highlighted.</summary>
    /// <param name="around">Characters to either side at most.</param>
    public static ReportText Excerpt(ClaimEntry claim, int around = Around)
    {
        var (text, evidence) = (claim.Report.Text, claim.Claim.Evidence);
        var start = evidence.Start <= around ? 0 : LineStart(text, evidence.Start - around, evidence.Start);
        var end = evidence.End + around >= text.Length ? text.Length : LineEnd(text, evidence.End, evidence.End + around);
        while (start < evidence.Start && text[start] == ' ')
        {
            start++;
        }

        return Of(text, new(start, end), [claim]);
    }

    private static ReportText Of(string text, Span window, ImmutableArray<ClaimEntry> claims)
    {
        var shown = claims.Where(claim => claim.Claim.Evidence.Overlaps(window)).ToImmutableArray();
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<TextPart>>();
        for (var at = window.Start; at < window.End;)
        {
            var found = text.IndexOf('\n', at, window.End - at);
            var line = new Span(at, found < 0 ? window.End : found);
            if (!line.In(text).IsWhiteSpace())
            {
                lines.Add(Parts(text, line, shown));
            }

            at = line.End + 1;
        }

        return new(window, text.Length, lines.ToImmutable());
    }

    private static ImmutableArray<TextPart> Parts(string text, Span line, ImmutableArray<ClaimEntry> claims)
    {
        var here = claims.Where(claim => claim.Claim.Evidence.Overlaps(line)).OrderBy(claim => claim.Claim.Evidence.Length).ToArray();
        var cuts = here.SelectMany(claim => new[] { claim.Claim.Evidence.Start, claim.Claim.Evidence.End })
            .Where(cut => line.Start < cut && cut < line.End).Append(line.Start).Append(line.End).Distinct().Order().ToArray();
        return [.. cuts.Zip(cuts.Skip(1), (start, end) => Part(text, new(start, end), here))];
    }

    private static TextPart Part(string text, Span part, ClaimEntry[] claims)
    {
        ImmutableArray<ClaimEntry> over = [.. claims.Where(claim => claim.Claim.Evidence.Overlaps(part))];
        return new(part.Of(text), over, [.. over.Where(claim => claim.Claim.Evidence.Start == part.Start)]);
    }

    private static int LineStart(string text, int from, int to)
    {
        var line = text.IndexOf('\n', from, to - from);
        return line < 0 ? WordBreak(text, from) : line + 1;
    }

    private static int LineEnd(string text, int from, int to)
    {
        var line = text.LastIndexOf('\n', to - 1, to - from);
        return line < 0 ? WordBreak(text, to) : line;
    }

    private static int WordBreak(string text, int near)
    {
        var space = text.LastIndexOf(' ', near - 1, Math.Min(near, 40));
        return space < 0 ? near : space;
    }
}
