using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.SpeechTraining;

/// <summary>Writes attributions in the form that the scorer reads: offsets in code points.</summary>
static class Predictions
{
    public static string Line(string file, string text, ImmutableArray<SpeechMention> speeches)
    {
        var points = CodePoints.FromUnits(text);
        int[][] Pieces(ImmutableArray<Span> spans) => [.. spans.Select(s => new[] { points[s.Start], points[s.End] })];
        return JsonSerializer.Serialize(new
        {
            report = new { file },
            attributions = speeches.Select(s => new { source = Pieces(s.Source), cue = Pieces(s.Cue), content = Pieces(s.Content), rule = s.Rule, who = s.Attribution }),
        });
    }
}
