using Sitrep.Model;

namespace Sitrep.Exchange.Out;

/// <summary>A report's mentions for reading on a terminal, a line each.</summary>
public static class MentionText
{
    public static void Write(TextWriter output, Reading reading)
    {
        output.WriteLine(Printable.Line(reading.Report.File));
        foreach (var mention in reading.Mentions)
        {
            output.WriteLine(Printable.Line($"  {MentionJson.KindOf(mention),-14} {mention.Span.Of(reading.Report.Text)}  ({mention.Rule})"));
        }
    }
}
