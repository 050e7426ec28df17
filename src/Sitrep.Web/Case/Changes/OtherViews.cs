using Sitrep.Situation;

namespace Sitrep.Web.Case.Changes;

/// <summary>The views of a case from other vantages than the latest that were asked for last. For many threads.</summary>
/// <param name="then">Makes the case as it was known at an instant of what is known now; null when it is to be read.</param>
internal sealed class OtherViews(ICaseReader reader, Func<DateTimeOffset, CaseView?> then)
{
    /// <summary>So many claims are held at most; two views are held whatever their size.</summary>
    private const int MostClaims = 1_500_000, FewestViews = 2, MostViews = 64;

    private readonly Lock choosing = new();
    private LinkedList<Held> kept = [];

    public CaseView From(Vantage vantage, CaseView now) => Find(vantage, now).View.Value;

    public void Forget()
    {
        lock (choosing)
        {
            kept = [];
        }
    }

    /// <summary>After a change what was known before it is still what it was, unless something is hidden that was shown, or came with an earlier instant.</summary>
    public void Follow(CaseView now, bool hidesTheSame)
    {
        lock (choosing)
        {
            kept = new(!hidesTheSame ? [] : kept.Where(held => held.View.IsValueCreated && held.Vantage is { AsOf: null, KnownAt: { } at } && held.View.Value.IsStillKnown(now, at))
                .Select(held => new Held(now.Version, held.Vantage, new(held.View.Value.Beside(now)))));
        }
    }

    private Held Find(Vantage vantage, CaseView now)
    {
        lock (choosing)
        {
            var found = kept.First;
            while (found is not null && (found.Value.Vantage != vantage || found.Value.Version != now.Version))
            {
                found = found.Next;
            }

            if (found is null)
            {
                found = new(new(now.Version, vantage, new(() => Make(vantage, now))));
                Forget(now.Claims.Length);
            }
            else
            {
                kept.Remove(found);
            }

            kept.AddFirst(found);
            return found.Value;
        }
    }

    private CaseView Make(Vantage vantage, CaseView now) => vantage switch
    {
        { AsOf: null, KnownAt: { } at } => then(at) ?? CaseView.Of(reader, now, at),
        { KnownAt: null } => now.UpTo(vantage),
        _ => From(vantage with { AsOf = null }, now).UpTo(vantage),
    };

    private void Forget(int claims)
    {
        var room = Math.Clamp(MostClaims / Math.Max(1, claims), FewestViews, MostViews);
        while (kept.Count >= room)
        {
            kept.RemoveLast();
        }
    }

    // Several requests that ask for a view that is not there yet wait for one making of it.
    private sealed record Held(string Version, Vantage Vantage, Lazy<CaseView> View);
}
