using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>Folds control claims into the holder of each place.</summary>
public static class ControlFold
{
    public static ImmutableArray<PlaceControl> Of(IEnumerable<SourcedClaim> claims, Sides sides) =>
    [
        .. claims
            .Where(c => c.Claim is { Type: ClaimType.Control, Place: not null, Modality: not (Modality.Planned or Modality.Predicted) })
            .GroupBy(c => NameKey.Of(c.Claim.Place!), StringComparer.Ordinal)
            .Select(place => Fold([.. InOrder(place).Select(c => ControlWord.Of(c, sides))]))
            .OrderBy(place => place.Name, StringComparer.Ordinal),
    ];

    static List<SourcedClaim> InOrder(IEnumerable<SourcedClaim> claims)
    {
        var sorted = claims.ToList();
        sorted.Sort(SourcedClaim.InOrder);
        return sorted;
    }

    static PlaceControl Fold(ImmutableArray<ControlWord> words)
    {
        var place = words.Select(w => w.Source.Claim.Place!).MaxBy(p => p.Location is not null)!;
        var last = LastWords(words);
        var holds = last.Where(w => w is { Effect: ControlEffect.Holds, Party: not null, Source.SaysItHappened: true }).ToList();
        var (status, holder) = holds.Count > 0 ? Judge(holds, last) : WithoutHolder(last);
        return new(place, status, holder, Since(words, holder) ?? (holds.Count > 0 ? holds[^1] : last[^1]).Source.First, words);
    }

    // What a voice said before is replaced by what it says later; being near a place takes back nothing.
    static List<ControlWord> LastWords(IEnumerable<ControlWord> words) =>
    [
        .. words.GroupBy(w => (w.Speaker.Key, Near: w.Effect == ControlEffect.Near)).Select(voice => voice.Last()),
    ];

    static (PlaceStatus, Side?) Judge(List<ControlWord> holds, List<ControlWord> last)
    {
        var newest = holds[^1];
        foreach (var word in holds.Skip(1))
        {
            newest = SourcedClaim.InOrder(word.Source, newest.Source) > 0 ? word : newest;
        }

        var holder = newest.Party!;
        var against = last.Where(w => Contradicts(w, holder)).ToList();
        var certain = last.Any(w => w.Independent && Supports(w, holder));
        return against.Count == 0 || (certain && newest.Independent && against.All(w => IsOlder(w.Source, newest.Source)))
            ? (certain ? PlaceStatus.Held : PlaceStatus.Claimed, holder)
            : (PlaceStatus.Contested, null);
    }

    // Of an earlier day, or of the same day and published before it: what is told later may have settled what was disputed then.
    static bool IsOlder(SourcedClaim word, SourcedClaim than) => word.Last < than.Last
        || (word.Last == than.Last && word.Report.Published?.Day < than.Report.Published?.Day);

    static bool Supports(ControlWord word, Side holder) => word.Source.SaysItHappened
        && (word.Effect == ControlEffect.Holds ? word.Party?.Key == holder.Key : word.Effect == ControlEffect.Lost && word.Party?.Key != holder.Key);

    static bool Contradicts(ControlWord word, Side holder) => word.Source.SaysItHappened
        ? (word.Effect == ControlEffect.Holds && word.Party is not null && word.Party.Key != holder.Key)
            || (word.Effect == ControlEffect.Lost && word.Party?.Key == holder.Key)
        : word.Effect == ControlEffect.Holds && (word.Party is null || word.Party.Key == holder.Key);

    static (PlaceStatus, Side?) WithoutHolder(List<ControlWord> last) =>
        last.Find(w => w.Effect == ControlEffect.Lost && w.Source.SaysItHappened) is { } gone
            ? (PlaceStatus.Left, gone.Party)
            : (PlaceStatus.Fought, null);

    // A place that was lost and won again is held since it was won again.
    static DateOnly? Since(ImmutableArray<ControlWord> words, Side? holder)
    {
        var since = holder is null ? words[^1].Source.First : null;
        foreach (var word in holder is null ? [] : words)
        {
            since = Contradicts(word, holder!) ? null
                : word.Effect != ControlEffect.Near && word.Party?.Key == holder!.Key ? since ?? word.Source.First
                : since;
        }

        return since;
    }
}
