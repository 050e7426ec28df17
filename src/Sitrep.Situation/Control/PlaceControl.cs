using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>Who holds a place, as told. Every word is kept; what counts for what is in <c>docs/control.md</c>.</summary>
/// <param name="Key">By which the fold knows the place: the gazetteer's id, else the folded name.</param>
/// <param name="Holder">Who holds it, or for <see cref="PlaceStatus.Left"/> who left; null when contested or not told.</param>
/// <param name="Since">The first day told by the weightiest who say so; of what is contested, the day by which both sides had spoken.</param>
/// <param name="Rule">The rule that decided.</param>
public sealed record PlaceControl(string Key, Place Place, PlaceStatus Status, Side? Holder, DateOnly? Since, ControlRule Rule)
{
    readonly Lazy<ImmutableArray<ControlWord>> words = new(() => []), standing = new(() => []);
    readonly PlaceTrack? track;

    internal PlaceControl(PlaceTrack track, PlaceStatus status, Side? holder, DateOnly? since, ControlRule rule, Sight sight, ControlWeights weights)
        : this(track.Key, track.Place, status, holder, since, rule) => (this.track, words, standing) = (track, new(() => track.Seen(sight)), new(() => track.Standing(sight, weights)));

    public string Name => PlaceKey.NameOf(Place);

    /// <summary>True when it bears a name in the gazetteer's spelling or in that of a report, up to case, marks and punctuation.</summary>
    public bool Bears(string name) => track?.Bears(NameKey.Of(name)) ?? (NameKey.Of(Name) == NameKey.Of(name) || IsGiven(name));

    /// <summary>True when the gazetteer has it under a name, however it is shown.</summary>
    public bool IsGiven(string name) => NameKey.Of(PlaceKey.GivenNameOf(Place)) == NameKey.Of(name);

    /// <summary>What the words that stand weigh for the holder (of a contested place, for the weightiest claimant) and against it.</summary>
    public double For { get; init; }
    public double Against { get; init; }

    /// <summary>How many stand behind the holder who do not speak for themselves; dispute is kept apart from it.</summary>
    public Corroboration Corroboration { get; init; }

    /// <summary>The day of the newest word that stands.</summary>
    public DateOnly? Newest { get; init; }

    /// <summary>Who is said to surround it; null when nobody is.</summary>
    public Siege? Siege { get; init; }

    /// <summary>All words, in order.</summary>
    public ImmutableArray<ControlWord> Words => words.Value;

    /// <summary>Those that neither later words of the same voice nor settling words have overtaken, in order.</summary>
    public ImmutableArray<ControlWord> Standing => standing.Value;

    /// <summary>The sides that standing words say hold it, by name: one for a held place, several for most contested ones.</summary>
    public ImmutableArray<Side> Claimants =>
    [
        .. Standing.Where(w => w is { Effect: ControlEffect.Holds, Denies: false, Party: not null }).Select(w => w.Party!)
            .DistinctBy(p => p.Key).OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal),
    ];

    /// <summary>A place of which nobody says anything.</summary>
    public static PlaceControl Unknown(string key, Place place) => new(key, place, PlaceStatus.Unknown, null, null, ControlRule.NobodyTells);
}
