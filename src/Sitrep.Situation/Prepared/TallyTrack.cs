using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Prepared;

/// <summary>One row of the tolls, ready for any day.</summary>
sealed class TallyTrack(TallyKey key, AccountBook book, CountTrack counts)
{
    /// <summary>What it comes to as of a day; null when nothing of it is counted, or all of it is part of other rows.</summary>
    public TallyCount? At(int day) => counts.At(day) is { } toll && counts.IsWhole(day) ? new(key, toll) { Opening = () => Open(day) } : null;

    Tally Open(int day)
    {
        var counted = counts.Counted(day);
        return new(key, Counting.Of(book.Accounts, counted), book.Voices(counted), book.InOrder(counts.Parts(day)), Array.Exists(counted, i => book.Accounts[i].Inferred));
    }
}
