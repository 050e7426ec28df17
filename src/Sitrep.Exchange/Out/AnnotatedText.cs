using Sitrep.Model;

namespace Sitrep.Exchange.Out;

/// <summary>A report for reading on a terminal: its own words, and beneath each sentence the claims that it carries.</summary>
public static class AnnotatedText
{
    const string Dim = "\e[2m", Plain = "\e[0m", Strong = "\e[1m";

    public static void Write(TextWriter output, Reading reading, bool coloured)
    {
        var report = reading.Report;
        var head = string.Join(" · ", new[] { report.Publisher, report.Published?.ToString(), Printable.Line(report.File) }.Where(s => s is not null));
        output.WriteLine(coloured ? $"{Strong}{Printable.Line(report.Title ?? "")}{Plain}\n{Dim}{head}{Plain}\n" : $"{Printable.Line(report.Title ?? "")}\n{head}\n");
        var left = reading.Claims.ToList();
        foreach (var sentence in Pieces(reading))
        {
            output.WriteLine(Printable.Text(sentence.Of(report.Text).Trim()));
            foreach (var claim in left.Where(c => sentence.Contains(c.Evidence.Start)))
            {
                output.WriteLine(coloured ? $"{Dim}  {ClaimText.Of(claim)}{Plain}" : $"  {ClaimText.Of(claim)}");
            }

            left.RemoveAll(c => sentence.Contains(c.Evidence.Start));
        }
    }

    static IEnumerable<Span> Pieces(Reading reading) => reading.Sentences.IsEmpty
        ? [new(0, reading.Report.Text.Length)]
        : reading.Sentences.Select(s => s.Span);

    static bool Contains(this Span sentence, int offset) => sentence.Start <= offset && offset < sentence.End;
}
