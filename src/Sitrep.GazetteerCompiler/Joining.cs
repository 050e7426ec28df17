using System.Collections.Immutable;
using Sitrep.Geography;
using Sitrep.Geography.Names;
using Sitrep.Model;

namespace Sitrep.GazetteerCompiler;

/// <summary>Finds where two sources mean one place: names that sound the same within a few kilometres. The earlier source's id stays.</summary>
sealed class Joining(SoundFolding sounds)
{
    const double NearKm = 6, AtKm = 2;

    readonly Dictionary<(string Sound, string Country), List<int>> bySound = [];
    readonly List<GazetteerEntry> joined = [];

    public List<GazetteerEntry> Join(IEnumerable<GazetteerEntry> first, IEnumerable<GazetteerEntry> second)
    {
        foreach (var entry in first)
        {
            Add(entry);
        }

        foreach (var entry in second)
        {
            if (Same(entry) is { } at)
            {
                var known = joined[at];
                joined[at] = known with { Others = [.. known.Others, entry.Name, .. entry.Others], Division = known.Division ?? entry.Division };
                Remember(entry, at);
            }
            else
            {
                Add(entry);
            }
        }

        return joined;
    }

    void Add(GazetteerEntry entry)
    {
        joined.Add(entry with { Others = entry.Others.IsDefault ? [] : entry.Others });
        Remember(entry, joined.Count - 1);
    }

    void Remember(GazetteerEntry entry, int at)
    {
        foreach (var name in Names(entry))
        {
            var key = (sounds.Fold(name), entry.Country);
            (bySound.TryGetValue(key, out var list) ? list : bySound[key] = []).Add(at);
        }
    }

    int? Same(GazetteerEntry entry) => Names(entry)
        .SelectMany(n => bySound.GetValueOrDefault((sounds.Fold(n), entry.Country)) ?? [])
        .Where(at => IsOneKind(joined[at].Kind, entry.Kind) && joined[at].Location.KmTo(entry.Location) < (joined[at].Kind == entry.Kind ? NearKm : AtKm))
        .Select(at => (int?)at)
        .FirstOrDefault();

    /// <summary>What one source calls a town, another may call a quarter of the city that has grown round it.</summary>
    static bool IsOneKind(PlaceKind a, PlaceKind b) =>
        a == b || (a is PlaceKind.Settlement or PlaceKind.Neighbourhood && b is PlaceKind.Settlement or PlaceKind.Neighbourhood);

    static ImmutableArray<string> Names(GazetteerEntry entry) => entry.Others.IsDefault ? [entry.Name] : [entry.Name, .. entry.Others];
}
