using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Situation;

namespace Sitrep.Web.Case.Claims;

/// <summary>The claims of a view by what filters ask of them, in columns of numbers: one pass over them finds what passes a filter and counts what each of its choices would show.</summary>
internal sealed class ClaimColumns
{
    public const int None = -1;

    private readonly ImmutableArray<ClaimEntry> claims;
    private readonly Dictionary<string, int> numbers;
    private readonly List<string> names;
    private readonly ImmutableArray<Row> rows;

    public ClaimColumns(ImmutableArray<ClaimEntry> claims)
    {
        (this.claims, numbers, names) = (claims, new(StringComparer.Ordinal), []);
        rows = [.. claims.Select(RowOf)];
    }

    private ClaimColumns(ClaimColumns before, ImmutableArray<ClaimEntry> claims, Splice splice, ClaimEntry[] come)
    {
        (this.claims, numbers, names) = (claims, new(before.numbers, StringComparer.Ordinal), [.. before.names]);
        rows = splice.Apply(before.rows, [.. come.Select(RowOf)]);
    }

    /// <summary>The columns after a change.</summary>
    /// <param name="splice">What it did to the claims.</param>
    public ClaimColumns After(ImmutableArray<ClaimEntry> all, Splice splice, ClaimEntry[] come) => new(this, all, splice, come);

    public PassingClaims Pass(ClaimFilter filter)
    {
        var (asked, counts, passing) = (new Asked(filter, NumberOf), new ChoiceCounts(names.Count), ImmutableArray.CreateBuilder<ClaimEntry>());
        for (var i = 0; i < rows.Length; i++)
        {
            if (Count(claims[i], rows.ItemRef(i), asked, counts, 1))
            {
                passing.Add(claims[i]);
            }
        }

        return new(filter, filter.IsNone ? claims : passing.ToImmutable(), counts, names);
    }

    /// <summary>What passes a filter after a change, made of what passed it before.</summary>
    /// <param name="before">Of the columns that these follow.</param>
    /// <param name="come">In the order of a view.</param>
    public PassingClaims Pass(PassingClaims before, ClaimEntry[] gone, ClaimEntry[] come)
    {
        var (asked, counts) = (new Asked(before.Filter, NumberOf), new ChoiceCounts(before.Counts, names.Count));
        ClaimEntry[] leaving = [.. gone.Where(claim => Count(claim, RowOf(claim), asked, counts, -1))], entering = [.. come.Where(claim => Count(claim, RowOf(claim), asked, counts, 1))];
        return new(before.Filter, before.Filter.IsNone ? claims : Splice.Of(before.Claims, leaving, entering, ClaimEntry.InOrder).Apply(before.Claims, entering), counts, names);
    }

    // What fails two of its criteria no choice would show.
    private static bool Count(ClaimEntry claim, in Row row, in Asked asked, ChoiceCounts counts, int times)
    {
        var failed = asked.Failed(row);
        if ((failed & failed - 1) != 0 || !asked.Takes(claim))
        {
            return false;
        }

        counts.Add(row, failed, times);
        return failed == 0;
    }

    private Row RowOf(ClaimEntry claim)
    {
        var (time, source) = (claim.Claim.Time, claim.Report.Name);
        var (start, end) = (time?.Start ?? time?.End, time?.End ?? time?.Start);
        return new((byte)claim.Claim.Type, new(NumberFor(claim.ActorSide), NumberFor(claim.TargetSide)), new(NumberFor(claim.Actor), NumberFor(claim.Target)),
            new(NumberFor(claim.NamedActor), NumberFor(claim.NamedTarget)), new(NumberFor(claim.Voice), NumberFor(source)), NumberFor(claim.PlaceKey), start?.DayNumber ?? None, end?.DayNumber ?? None);
    }

    private int NumberFor(string? name)
    {
        if (name is null)
        {
            return None;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, name, out var known);
        if (!known)
        {
            number = names.Count;
            names.Add(name);
        }

        return number;
    }

    // A name that no claim has is no claim's.
    private int NumberOf(string name) => numbers.GetValueOrDefault(name, int.MaxValue);

    /// <param name="Named">Those of the parties that are names.</param>
    /// <param name="Sources">Who says it, and who published it.</param>
    internal readonly record struct Row(byte Type, Both Sides, Both Parties, Both Named, Both Sources, int Place, int Start, int End);

    /// <summary>The numbers of two names, either of which may be none.</summary>
    internal readonly record struct Both(int One, int Other)
    {
        public bool Has(int number) => One == number || Other == number;
    }

    /// <summary>A filter in numbers.</summary>
    internal readonly struct Asked
    {
        public const int Type = 1, Party = 2, Source = 4, Day = 8, Place = 16, Side = 32;

        private readonly ClaimFilter rest;
        private readonly int types, side, party, source, day, place;
        private readonly bool asksRest;

        public Asked(ClaimFilter filter, Func<string, int> numberOf)
        {
            types = filter.Types.IsEmpty ? ~0 : filter.Types.Aggregate(0, (all, type) => all | 1 << (int)type);
            (side, party, source, place) = (Number(filter.Side, numberOf), Number(filter.Party, numberOf), Number(filter.Source, numberOf), Number(filter.Place, numberOf));
            day = filter.Day?.DayNumber ?? None;
            // Words and clocks are asked of the claims themselves, and of those alone that the numbers leave.
            rest = filter with { Types = [], Side = null, Party = null, Source = null, Day = null, Place = null };
            asksRest = !rest.IsNone;
        }

        public int Failed(in Row row) =>
            ((types >> row.Type & 1) == 0 ? Type : 0)
            | (side != None && !row.Sides.Has(side) ? Side : 0)
            | (party != None && !row.Parties.Has(party) ? Party : 0)
            | (source != None && !row.Sources.Has(source) ? Source : 0)
            | (day != None && !(row.Start != None && row.Start <= day && day <= row.End) ? Day : 0)
            | (place != None && row.Place != place ? Place : 0);

        public bool Takes(ClaimEntry claim) => !asksRest || rest.Takes(claim);

        private static int Number(string? name, Func<string, int> numberOf) => name is null ? None : numberOf(name);
    }
}
