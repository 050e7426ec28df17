using System.Collections.Immutable;
using Sitrep.Situation.Fusion;

namespace Sitrep.Web.Case.Sources;

/// <summary>A voice, and how what it says stands beside what others say.</summary>
/// <param name="Side">The side that it speaks for, by the actor packs; null when it speaks for itself.</param>
/// <param name="Reports">How many reports it published.</param>
/// <param name="Claims">How many claims are made by it, in its own reports or told of in others'.</param>
/// <param name="Shared">Of these, how many an independent voice makes too: one of another side, that did not copy it.</param>
/// <param name="Disputed">Of these, how many another voice denies.</param>
/// <param name="Denials">How many of its claims deny something.</param>
public sealed record SourceEntry(string Name, string? Side, int Reports, int Claims, int Shared, int Disputed, int Denials)
{
    /// <summary>Of its claims, how many are about an incident that another source affirms which does not speak for itself (<c>docs/incidents.md</c>).</summary>
    public int Confirmed { get; init; }

    /// <summary>Of its claims, how many another source contradicts: by denying them, by naming other holders or others to blame, or by a figure that excludes theirs.</summary>
    public int Contradicted { get; init; }

    internal static ImmutableArray<SourceEntry> Of(CaseView view, VoiceBook book, Sides sides)
    {
        var published = view.Reports.CountBy(report => report.Source.Name, StringComparer.Ordinal).ToList();
        var reports = published.GroupBy(name => NameKey.Of(name.Key), StringComparer.Ordinal).ToDictionary(name => name.Key, name => name.Sum(spelling => spelling.Value), StringComparer.Ordinal);
        var speaking = book.Voices.GroupBy(voice => NameKey.Of(voice.Key), StringComparer.Ordinal).ToDictionary(voice => voice.Key, StringComparer.Ordinal);
        var silent = published.Select(name => name.Key).DistinctBy(NameKey.Of, StringComparer.Ordinal).Where(name => !speaking.ContainsKey(NameKey.Of(name)));
        return
        [
            .. speaking.Values.Select(voice => Of([.. voice], sides, reports.GetValueOrDefault(voice.Key)))
                .Concat(silent.Select(name => new SourceEntry(name, SideOf(name, sides), reports[NameKey.Of(name)], 0, 0, 0, 0)))
                .OrderByDescending(source => source.Claims).ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    // Named as it is spelt most often.
    private static SourceEntry Of(KeyValuePair<string, VoiceCounts>[] spellings, Sides sides, int reports)
    {
        var name = spellings.OrderByDescending(spelling => spelling.Value.Claims).ThenBy(spelling => spelling.Key, StringComparer.Ordinal).First().Key;
        var all = spellings.Aggregate(default(VoiceCounts), (sum, spelling) => sum.Plus(spelling.Value, 1));
        return new(name, SideOf(name, sides), reports, all.Claims, all.Shared, all.Disputed, all.Denials) { Confirmed = all.Confirmed, Contradicted = all.Contradicted };
    }

    private static string? SideOf(string voice, Sides sides)
    {
        var side = sides.OfVoice(voice);
        return NameKey.Of(side.Name) == NameKey.Of(voice) ? null : side.Name;
    }
}
