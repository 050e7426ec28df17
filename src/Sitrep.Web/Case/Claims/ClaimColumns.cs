using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Web.Case.Claims;

/// <summary>The claims of a view by what filters ask of them, in columns of numbers: one pass over them finds what passes a filter and counts what each of its choices would show.</summary>
internal sealed class ClaimColumns
{
    private const int None = -1;

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

    public FilteredClaims Pass(ClaimFilter filter)
    {
        var (asked, counts, passing) = (new Asked(filter, NumberOf), new Counts(names.Count), ImmutableArray.CreateBuilder<ClaimEntry>());
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows.ItemRef(i);
            var failed = asked.Failed(row);
            // What fails two of its criteria no choice would show.
            if ((failed & failed - 1) == 0 && asked.Takes(claims[i]))
            {
                counts.Add(row, failed);
                if (failed == 0)
                {
                    passing.Add(claims[i]);
                }
            }
        }

        return new(filter.IsNone ? claims : passing.ToImmutable(), counts.Facets(names));
    }

    private Row RowOf(ClaimEntry claim)
    {
        var (time, source) = (claim.Claim.Time, claim.Report.Name);
        var (start, end) = (time?.Start ?? time?.End, time?.End ?? time?.Start);
        return new((byte)claim.Claim.Type, NumberFor(claim.Actor), NumberFor(claim.Target), NumberFor(claim.Voice), NumberFor(source), NumberFor(claim.PlaceKey),
            start?.DayNumber ?? None, end?.DayNumber ?? None);
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

    private readonly record struct Row(byte Type, int Actor, int Target, int Voice, int Publisher, int Place, int Start, int End);

    /// <summary>A filter in numbers.</summary>
    private readonly struct Asked
    {
        public const int Type = 1, Party = 2, Source = 4, Day = 8, Place = 16;

        private readonly ClaimFilter rest;
        private readonly int types, party, source, day, place;
        private readonly bool asksRest;

        public Asked(ClaimFilter filter, Func<string, int> numberOf)
        {
            types = filter.Types.IsEmpty ? ~0 : filter.Types.Aggregate(0, (all, type) => all | 1 << (int)type);
            (party, source, place) = (Number(filter.Party, numberOf), Number(filter.Source, numberOf), Number(filter.Place, numberOf));
            day = filter.Day?.DayNumber ?? None;
            // Words and clocks are asked of the claims themselves, and of those alone that the numbers leave.
            rest = filter with { Types = [], Party = null, Source = null, Day = null, Place = null };
            asksRest = !rest.IsNone;
        }

        public int Failed(in Row row) =>
            ((types >> row.Type & 1) == 0 ? Type : 0)
            | (party != None && row.Actor != party && row.Target != party ? Party : 0)
            | (source != None && row.Voice != source && row.Publisher != source ? Source : 0)
            | (day != None && !(row.Start != None && row.Start <= day && day <= row.End) ? Day : 0)
            | (place != None && row.Place != place ? Place : 0);

        public bool Takes(ClaimEntry claim) => !asksRest || rest.Takes(claim);

        private static int Number(string? name, Func<string, int> numberOf) => name is null ? None : numberOf(name);
    }

    /// <summary>How many claims each choice would show.</summary>
    private sealed class Counts(int names)
    {
        private readonly int[] types = new int[TypeNames.All.Length], parties = new int[names], sources = new int[names];
        private readonly Dictionary<int, int> days = [];

        public void Add(in Row row, int failed)
        {
            if ((failed & ~Asked.Type) == 0)
            {
                types[row.Type]++;
            }

            if ((failed & ~Asked.Party) == 0)
            {
                AddBoth(parties, row.Actor, row.Target);
            }

            if ((failed & ~Asked.Source) == 0)
            {
                AddBoth(sources, row.Voice, row.Publisher);
            }

            if ((failed & ~Asked.Day) == 0 && row.Start != None)
            {
                for (var day = row.Start; day <= Math.Max(row.Start, Math.Min(row.End, row.Start + Claims.Facets.MostDays - 1)); day++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(days, day, out _)++;
                }
            }
        }

        public Facets Facets(List<string> all) => new(
            [.. TypeNames.All.Where(type => types[(int)type] > 0).Select(type => new Choice<ClaimType>(type, types[(int)type]))],
            Most(parties, all), Most(sources, all),
            [.. days.OrderBy(day => day.Key).Select(day => new Choice<DateOnly>(DateOnly.FromDayNumber(day.Key), day.Value))]);

        private static ImmutableArray<Choice<string>> Most(int[] counts, List<string> all) =>
        [
            .. counts.Select((count, name) => (Name: name, Count: count)).Where(pair => pair.Count > 0).Select(pair => new Choice<string>(all[pair.Name], pair.Count))
                .OrderByDescending(choice => choice.Claims).ThenBy(choice => choice.Value, StringComparer.Ordinal).Take(Claims.Facets.MostNames)
                .OrderBy(choice => choice.Value, StringComparer.OrdinalIgnoreCase).ThenBy(choice => choice.Value, StringComparer.Ordinal),
        ];

        private static void AddBoth(int[] counts, int one, int other)
        {
            if (one != None)
            {
                counts[one]++;
            }

            if (other != None && other != one)
            {
                counts[other]++;
            }
        }
    }
}
