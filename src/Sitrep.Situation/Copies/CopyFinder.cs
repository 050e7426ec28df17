using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Copies;

/// <summary>
/// Finds who copied whom. Each report is compared with the earliest and the next earlier of those that share a fingerprint with it, so that work stays
/// near-linear however often a text is repeated. Reports may come and go in any order: what is found depends on those that are here alone. Not shared by threads.
/// </summary>
public sealed class CopyFinder
{
    readonly Meetings meetings;
    readonly List<(Report Report, DateTimeOffset Time, DateTimeOffset Known)> reports = [];
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly Dictionary<int, int[]> compared = [];
    readonly Dictionary<string, ImmutableArray<Copy>> copies = new(StringComparer.Ordinal);
    CopyBook? book;

    public CopyFinder() => meetings = new(Comparer<int>.Create(InOrder));

    /// <summary>The copies among reports, whatever their order.</summary>
    public static CopyFinder Of(IEnumerable<ReceivedReport> received)
    {
        var finder = new CopyFinder();
        foreach (var report in received.OrderBy(TimeOf).ThenBy(r => r.Known).ThenBy(r => r.Report.Id, StringComparer.Ordinal))
        {
            finder.Add(report);
        }

        return finder;
    }

    /// <summary>All copies that were found until now.</summary>
    public CopyBook Book => book ??= new(new(copies, StringComparer.Ordinal));

    public void Add(ReceivedReport received) => Change([], [received]);

    /// <summary>Takes reports out and puts others in.</summary>
    /// <returns>The ids of the reports that copy otherwise than before.</returns>
    public HashSet<string> Change(IEnumerable<string> gone, IEnumerable<ReceivedReport> come)
    {
        var (near, changed) = (new HashSet<int>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var id in gone)
        {
            if (numbers.Remove(id, out var number))
            {
                meetings.Remove(number, Fingerprints.Of(TextWords.Of(reports[number].Report.Text)), near);
                near.Remove(number);
                compared.Remove(number);
                Keep(id, [], changed);
            }
        }

        foreach (var received in come)
        {
            if (numbers.TryAdd(received.Report.Id, reports.Count))
            {
                reports.Add((received.Report, TimeOf(received), received.Known));
                Compare(reports.Count - 1, changed, near);
            }
        }

        foreach (var number in near.Order())
        {
            Compare(number, changed, null);
        }

        return changed;
    }

    /// <summary>The copies among some of the reports, as if the others were not here.</summary>
    public CopyBook Within(Func<string, bool> here)
    {
        var alive = new bool[reports.Count];
        foreach (var (id, number) in numbers)
        {
            alive[number] = here(id);
        }

        var found = new Dictionary<string, ImmutableArray<Copy>>(StringComparer.Ordinal);
        foreach (var (number, others) in meetings.Among(alive))
        {
            var known = copies.GetValueOrDefault(reports[number].Report.Id, []).ToDictionary(copy => copy.Of.Id, StringComparer.Ordinal);
            var (words, before) = (default(TextWords), compared.GetValueOrDefault(number, []));
            Copy? Of(int other) => before.Contains(other) ? known.GetValueOrDefault(reports[other].Report.Id) : Copied(number, words ??= TextWords.Of(reports[number].Report.Text), other);
            if (others.Select(Of).OfType<Copy>().ToImmutableArray() is { IsEmpty: false } told)
            {
                found.Add(reports[number].Report.Id, told);
            }
        }

        return new(found);
    }

    /// <summary>The report in which words stood first: an earlier one that these were copied from, else the report itself.</summary>
    public Report OriginOf(Report report, Span evidence) => Book.OriginOf(report, evidence);

    /// <summary>Lays a report over those that it is to be compared with.</summary>
    /// <param name="near">When the report is new: takes in those that are now to be compared with others than before.</param>
    void Compare(int number, HashSet<string> changed, HashSet<int>? near)
    {
        var report = reports[number].Report;
        var words = TextWords.Of(report.Text);
        var keys = Fingerprints.Of(words);
        if (near is not null)
        {
            meetings.Add(number, keys, near);
        }

        var others = meetings.Of(number, keys);
        if (!compared.GetValueOrDefault(number, []).AsSpan().SequenceEqual(others))
        {
            compared[number] = others;
            Keep(report.Id, [.. others.Select(other => Copied(number, words, other)).OfType<Copy>()], changed);
        }
    }

    Copy? Copied(int later, TextWords text, int earlier)
    {
        var (passages, words) = Passage.Of(text, TextWords.Of(reports[earlier].Report.Text));
        return passages.Length > 0 ? new(reports[later].Report, reports[earlier].Report, passages, words / (double)text.Count) : null;
    }

    void Keep(string id, ImmutableArray<Copy> found, HashSet<string> changed)
    {
        if (found.IsEmpty && !copies.Remove(id))
        {
            return;
        }

        if (!found.IsEmpty)
        {
            copies[id] = found;
        }

        changed.Add(id);
        book = null;
    }

    // Ids are compared ordinally: the order of a culture is slow and not the same everywhere.
    int InOrder(int a, int b)
    {
        var ((first, time, known), (second, otherTime, otherKnown)) = (reports[a], reports[b]);
        var times = time.CompareTo(otherTime);
        var both = times != 0 ? times : known.CompareTo(otherKnown);
        return both != 0 ? both : string.CompareOrdinal(first.Id, second.Id);
    }

    // What was published at nobody knows when was at the latest when it became known.
    static DateTimeOffset TimeOf(ReceivedReport received) => received.Published ?? received.Known;
}
