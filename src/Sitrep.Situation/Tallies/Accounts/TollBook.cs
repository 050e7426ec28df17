using System.Collections.Immutable;

namespace Sitrep.Situation.Tallies;

/// <summary>The accounts of people harmed and of equipment lost: one a source, an incident and a kind.</summary>
sealed class TollBook : AccountBook
{
    readonly List<int> ends = [];
    readonly List<AccountEntry> entries;

    /// <param name="numbered">What is said of incidents; those of one number are one.</param>
    public TollBook(IReadOnlyCollection<(int Number, ImmutableArray<AccountEntry> Entries)> numbered) : base(numbered.Sum(n => n.Entries.Length))
    {
        entries = new(numbered.Sum(n => n.Entries.Length));
        foreach (var (number, told) in numbered)
        {
            foreach (var entry in told)
            {
                Add(number, entry);
            }

            ends.Add(Added);
        }

        Close();
    }

    /// <summary>The accounts of the incident at an index of those given.</summary>
    public Range Of(int index) => (index == 0 ? 0 : ends[index - 1])..ends[index];

    /// <summary>What an account was made of.</summary>
    public AccountEntry EntryOf(int account) => entries[account];

    void Add(int number, AccountEntry entry)
    {
        entries.Add(entry);
        Add(new(number, entry.Type, Actions.Of(entry.Action, entry.Action), Sides.Of(entry.Whose?.Key, entry.Whose), entry.Civilian,
            Categories.Of(entry.Category, entry.Category), Places.Of(entry.PlaceKey, entry.PlaceName), Sources.Of(entry.Source.Key, entry.Source),
            entry.Days.First, entry.Days.Last, 0, entry.Toll, entry.Total, -1, entry.Outsider, entry.Inferred), entry.Claims, entry.Source, entry.Last);
    }
}
