using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;

namespace Sitrep.Web.Case.Claims;

/// <summary>How many claims each choice of a filter would show.</summary>
internal sealed class ChoiceCounts
{
    private readonly int[] types = new int[TypeNames.All.Length], sides, parties, sources;
    private readonly Dictionary<int, int> days;

    /// <param name="names">How many names claims have.</param>
    public ChoiceCounts(int names) => (sides, parties, sources, days) = (new int[names], new int[names], new int[names], []);

    /// <summary>The same, to be counted on; there may be more names.</summary>
    public ChoiceCounts(ChoiceCounts before, int names) : this(names)
    {
        before.types.CopyTo(types, 0);
        before.sides.CopyTo(sides, 0);
        before.parties.CopyTo(parties, 0);
        before.sources.CopyTo(sources, 0);
        days = new(before.days);
    }

    /// <param name="failed">The criteria of the filter that the claim does not pass.</param>
    public void Add(in ClaimColumns.Row row, int failed, int times)
    {
        if ((failed & ~ClaimColumns.Asked.Type) == 0)
        {
            types[row.Type] += times;
        }

        if ((failed & ~ClaimColumns.Asked.Side) == 0)
        {
            Add(sides, row.Sides, times);
        }

        if ((failed & ~ClaimColumns.Asked.Party) == 0)
        {
            Add(parties, row.Named, times);
        }

        if ((failed & ~ClaimColumns.Asked.Source) == 0)
        {
            Add(sources, row.Sources, times);
        }

        if ((failed & ~ClaimColumns.Asked.Day) == 0 && row.Start != ClaimColumns.None)
        {
            for (var day = row.Start; day <= Math.Max(row.Start, Math.Min(row.End, row.Start + Claims.Facets.MostDays - 1)); day++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(days, day, out _) += times;
            }
        }
    }

    public Facets Facets(List<string> names) => new(
        [.. TypeNames.All.Where(type => types[(int)type] > 0).Select(type => new Choice<ClaimType>(type, types[(int)type]))],
        Most(sides, names), Most(parties, names), Most(sources, names),
        [.. days.Where(day => day.Value > 0).OrderBy(day => day.Key).Select(day => new Choice<DateOnly>(DateOnly.FromDayNumber(day.Key), day.Value))]);

    private static ImmutableArray<Choice<string>> Most(int[] counts, List<string> names) =>
    [
        .. counts.Select((count, name) => (Name: name, Count: count)).Where(pair => pair.Count > 0).Select(pair => new Choice<string>(names[pair.Name], pair.Count))
            .OrderByDescending(choice => choice.Claims).ThenBy(choice => choice.Value, StringComparer.Ordinal).Take(Claims.Facets.MostNames)
            .OrderBy(choice => choice.Value, StringComparer.OrdinalIgnoreCase).ThenBy(choice => choice.Value, StringComparer.Ordinal),
    ];

    private static void Add(int[] counts, ClaimColumns.Both names, int times)
    {
        if (names.One != ClaimColumns.None)
        {
            counts[names.One] += times;
        }

        if (names.Other != ClaimColumns.None && names.Other != names.One)
        {
            counts[names.Other] += times;
        }
    }
}
