using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>The people and equipment that a case tells of, ready to be counted by any of its dimensions.</summary>
public sealed class TallyTable(IReadOnlyList<Incident> incidents, Sides sides)
{
    readonly TollBook book = new(incidents, sides);

    /// <summary>How many accounts there are: one a source and incident.</summary>
    public int Count => book.Accounts.Length;

    /// <summary>Counts by dimensions; what became of the people and things, and whether they were civilians, always keeps cells apart.</summary>
    /// <param name="from">Counts of earlier days, and totals that began earlier, are left out.</param>
    /// <param name="to">Counts of later days, and totals that ended later, are left out.</param>
    public ImmutableArray<TallyCell> By(TallyDimension dimensions, DateOnly? from = null, DateOnly? to = null)
    {
        var accounts = book.Accounts;
        var (least, most) = (from?.DayNumber ?? int.MinValue, to?.DayNumber ?? int.MaxValue);
        var cells = new Dictionary<CellCode, List<int>>();
        for (var i = 0; i < accounts.Length; i++)
        {
            ref readonly var account = ref accounts[i];
            if ((account.Total ? account.First >= least : account.Last >= least) && account.Last <= most)
            {
                ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, CodeOf(account, dimensions), out _);
                (cell ??= []).Add(i);
            }
        }

        var made = new TallyCell?[cells.Count];
        var listed = cells.ToArray();
        Parallel.For(0, listed.Length, i => made[i] = Make(listed[i].Key, listed[i].Value, dimensions));
        return [.. made.OfType<TallyCell>().Order(CellOrder)];
    }

    /// <summary>What each source's own claims of a cell come to, largest first.</summary>
    public ImmutableArray<VoiceToll> Voices(TallyCell cell) => book.Voices(cell.Counted);

    /// <summary>The claims that a cell counts.</summary>
    public ImmutableArray<SourcedClaim> Claims(TallyCell cell) => book.InOrder(cell.Counted);

    /// <summary>Claims of the cell that others of it include.</summary>
    public ImmutableArray<SourcedClaim> Parts(TallyCell cell) => book.InOrder(cell.Included);

    static CellCode CodeOf(in Account account, TallyDimension by) => new(account.Type, account.Action, account.Civilian,
        by.HasFlag(TallyDimension.Side) ? account.Whose : 0,
        by.HasFlag(TallyDimension.Category) || account.Type == ClaimType.Equipment ? account.Category : 0,
        by.HasFlag(TallyDimension.Place) ? account.Place : 0,
        by.HasFlag(TallyDimension.Day) ? account.First : 0, by.HasFlag(TallyDimension.Day) ? account.Last : 0,
        by.HasFlag(TallyDimension.Claimant) ? account.Source : 0);

    TallyCell? Make(CellCode code, List<int> all, TallyDimension dimensions)
    {
        var here = all.Exists(i => book.Accounts[i].Whole >= 0) ? all.ToHashSet() : null;
        var included = here is null ? [] : all.Where(i => here.Contains(book.Accounts[i].Whole)).ToImmutableArray();
        var counted = included.IsEmpty ? [.. all] : all.Except(included).ToImmutableArray();
        if (counted.IsEmpty)
        {
            return null;
        }

        return new(KeyOf(code, dimensions), Counting.Of(book.Accounts, counted.AsSpan()), counted.All(i => book.Accounts[i].Whole >= 0),
            counted.Any(i => book.Accounts[i].Inferred))
        { Counted = counted, Included = included };
    }

    TallyKey KeyOf(CellCode code, TallyDimension dimensions) => new(code.Type, book.Actions[code.Action]!, book.Sides[code.Whose], code.Civilian, book.Categories[code.Category])
    {
        Place = book.Places[code.Place],
        First = dimensions.HasFlag(TallyDimension.Day) && code.First != 0 ? DateOnly.FromDayNumber(code.First) : null,
        Last = dimensions.HasFlag(TallyDimension.Day) && code.Last != 0 ? DateOnly.FromDayNumber(code.Last) : null,
        Claimant = book.Sources[code.Source]?.Name,
    };

    static Comparer<TallyCell> CellOrder { get; } = Comparer<TallyCell>.Create((a, b) =>
    {
        var type = a.Key.Type.CompareTo(b.Key.Type);
        var civilian = type != 0 ? type : a.Key.Civilian.CompareTo(b.Key.Civilian);
        var unknown = civilian != 0 ? civilian : (a.Key.Side is null).CompareTo(b.Key.Side is null);
        var side = unknown != 0 ? unknown : string.CompareOrdinal(a.Key.Side?.Name, b.Key.Side?.Name);
        var day = side != 0 ? side : Nullable.Compare(a.Key.Last, b.Key.Last);
        var best = day != 0 ? day : b.Toll.Best.CompareTo(a.Toll.Best);
        return best != 0 ? best : string.CompareOrdinal(NamesOf(a.Key), NamesOf(b.Key));
    });

    static string NamesOf(TallyKey key) => $"{key.Action}|{key.Category}|{key.Place}|{key.Claimant}|{key.First:O}|{key.Side?.Key}";

    readonly record struct CellCode(ClaimType Type, int Action, bool Civilian, int Whose, int Category, int Place, int First, int Last, int Source);
}
