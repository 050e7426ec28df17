using System.Collections.Immutable;
using Sitrep.Situation.Fusion;

namespace Sitrep.Web.Case.Sources;

/// <summary>A voice, and how what it says stands beside what others say.</summary>
/// <param name="Side">The side that it speaks for, as incidents tell it (<c>docs/incidents.md</c>); null when it speaks for itself.</param>
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

    /// <summary>Whom it speaks for; itself, when nobody.</summary>
    internal Side SpeaksFor { get; private init; } = new(NameKey.Of(Name), Name);

    internal static ImmutableArray<SourceEntry> Of(CaseView view, VoiceBook book, Sides sides)
    {
        var published = view.Reports.CountBy(report => report.Source.Name, StringComparer.Ordinal).ToList();
        var reports = published.GroupBy(name => NameKey.Of(name.Key), StringComparer.Ordinal).ToDictionary(name => name.Key, name => name.Sum(spelling => spelling.Value), StringComparer.Ordinal);
        var spoken = book.Sides();
        var speaking = book.Voices.GroupBy(voice => NameKey.Of(voice.Key), StringComparer.Ordinal).ToDictionary(voice => voice.Key, StringComparer.Ordinal);
        var silent = published.Select(name => name.Key).DistinctBy(NameKey.Of, StringComparer.Ordinal).Where(name => !speaking.ContainsKey(NameKey.Of(name)));
        return
        [
            .. speaking.Values.Select(voice => Of([.. voice], name => SideOf(name, spoken, sides), reports.GetValueOrDefault(voice.Key)))
                .Concat(silent.Select(name => Of(name, SideOf(name, spoken, sides), reports[NameKey.Of(name)], default)))
                .OrderByDescending(source => source.Claims).ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    // Named as it is spelt most often.
    private static SourceEntry Of(KeyValuePair<string, VoiceCounts>[] spellings, Func<string, Side> sideOf, int reports)
    {
        var name = spellings.OrderByDescending(spelling => spelling.Value.Claims).ThenBy(spelling => spelling.Key, StringComparer.Ordinal).First().Key;
        return Of(name, sideOf(name), reports, spellings.Aggregate(default(VoiceCounts), (sum, spelling) => sum.Plus(spelling.Value, 1)));
    }

    private static SourceEntry Of(string name, Side side, int reports, VoiceCounts all) =>
        new(name, NameKey.Of(side.Name) == NameKey.Of(name) ? null : side.Name, reports, all.Claims, all.Shared, all.Disputed, all.Denials)
        {
            SpeaksFor = side,
            Confirmed = all.Confirmed,
            Contradicted = all.Contradicted,
        };

    // Whose voice incidents take it for; who tells of none stands as the actor packs have it.
    private static Side SideOf(string voice, Dictionary<string, Side> spoken, Sides sides) => spoken.GetValueOrDefault(NameKey.Of(voice)) ?? sides.OfVoice(voice);
}
