using Sitrep.Situation.Incidents;

namespace Sitrep.Web.Case.Changes;

/// <summary>
/// Something made of the incidents of a view when it is first asked for. After changes it is made of what was made last and of all that changed since, as one
/// change: what nobody looks at costs nothing meanwhile. For many threads.
/// </summary>
internal sealed class Following<T>
{
    private readonly Lazy<T> made;

    // Let go once the thing is made, so that no more than the last of each is held.
    private (T Last, IncidentChange Since)? from;

    public Following(Func<T> make) => made = new(make);

    private Following((T Last, IncidentChange Since) from, Func<T, IncidentChange, T> follow)
    {
        this.from = from;
        made = new(() =>
        {
            var now = follow(from.Last, from.Since);
            this.from = null;
            return now;
        });
    }

    public T Value => made.Value;

    public bool IsMade => made.IsValueCreated;

    /// <summary>The same of a later view.</summary>
    /// <param name="most">When more incidents changed it is made anew.</param>
    /// <param name="make">Makes it where there is nothing to follow with.</param>
    public Following<T> After(IncidentChange change, int most, Func<T, IncidentChange, T> follow, Func<T> make)
    {
        (T Last, IncidentChange Since)? next = made.IsValueCreated ? (made.Value, change) : from is { } known ? (known.Last, known.Since.Then(change)) : null;
        return next is { } since && since.Since.Count <= most ? new(since, follow) : new(make);
    }
}
