using Sitrep.Model;

namespace Sitrep.Situation.Tallies;

/// <summary>What tells the cells of a table apart, in the numbers of an account book; 0 for what the table is not split by.</summary>
readonly record struct CellCode(ClaimType Type, int Action, bool Civilian, int Whose, int Category, int Place, int First, int Last, int Source)
{
    public static CellCode Of(in Account account, TallyDimension by) => new(account.Type, account.Action, account.Civilian,
        by.HasFlag(TallyDimension.Side) ? account.Whose : 0,
        by.HasFlag(TallyDimension.Category) || account.Type == ClaimType.Equipment ? account.Category : 0,
        by.HasFlag(TallyDimension.Place) ? account.Place : 0,
        by.HasFlag(TallyDimension.Day) ? account.First : 0, by.HasFlag(TallyDimension.Day) ? account.Last : 0,
        by.HasFlag(TallyDimension.Claimant) ? account.Source : 0);

    public TallyKey KeyIn(AccountBook book) => new(Type, book.Actions[Action]!, book.Sides[Whose], Civilian, book.Categories[Category])
    {
        Place = book.Places[Place],
        First = First != 0 ? DateOnly.FromDayNumber(First) : null,
        Last = Last != 0 ? DateOnly.FromDayNumber(Last) : null,
        Claimant = book.Sources[Source]?.Name,
    };

    /// <summary>People before equipment, soldiers before civilians, by side and day, the largest first.</summary>
    public static int InOrder((TallyKey Key, Toll Toll) a, (TallyKey Key, Toll Toll) b)
    {
        var type = a.Key.Type.CompareTo(b.Key.Type);
        var civilian = type != 0 ? type : a.Key.Civilian.CompareTo(b.Key.Civilian);
        var unknown = civilian != 0 ? civilian : (a.Key.Side is null).CompareTo(b.Key.Side is null);
        var side = unknown != 0 ? unknown : string.CompareOrdinal(a.Key.Side?.Name, b.Key.Side?.Name);
        var day = side != 0 ? side : Nullable.Compare(a.Key.Last, b.Key.Last);
        var best = day != 0 ? day : b.Toll.Best.CompareTo(a.Toll.Best);
        return best != 0 ? best : string.CompareOrdinal(NamesOf(a.Key), NamesOf(b.Key));
    }

    static string NamesOf(TallyKey key) => $"{key.Action}|{key.Category}|{key.Place}|{key.Claimant}|{key.First:O}|{key.Side?.Key}";
}
