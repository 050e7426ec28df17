using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Exchange.Out.Mentions;

/// <summary>A report's mentions for reading: in colour the text itself with a legend above it, else a line a mention.</summary>
public static class MentionText
{
    public static void Write(TextWriter output, Reading reading, bool inColour)
    {
        output.WriteLine(Printable.Line(reading.Report.File));
        if (inColour)
        {
            WriteText(output, reading);
        }
        else
        {
            WriteLines(output, reading);
        }
    }

    static void WriteLines(TextWriter output, Reading reading)
    {
        foreach (var mention in reading.Mentions)
        {
            output.WriteLine(Printable.Line($"  {MentionJson.KindOf(mention),-14} {mention.Span.Of(reading.Report.Text)}  ({mention.Rule})"));
        }
    }

    static void WriteText(TextWriter output, Reading reading)
    {
        var mentions = reading.Mentions.Where(m => m is not SpeechMention).ToList();
        var kinds = mentions.Select(MentionJson.KindOf).ToHashSet(StringComparer.Ordinal);
        output.WriteLine(string.Join("  ", MentionColours.Legend.Where(kinds.Contains).Select(kind => MentionColours.Of(kind, nested: false) + kind + MentionColours.Plain)));
        output.WriteLine();
        foreach (var piece in ColouredPieces.Of(reading.Report.Text.Length, mentions))
        {
            var words = Printable.Text(piece.Span.Of(reading.Report.Text));
            output.Write(piece.Innermost is { } mention ? MentionColours.Of(MentionJson.KindOf(mention), piece.Nested) + words + MentionColours.Plain : words);
        }

        output.WriteLine();
    }
}
