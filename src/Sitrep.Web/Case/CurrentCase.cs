using System.Collections.Immutable;
using Sitrep.Record;
using Sitrep.Record.Trail;
using Sitrep.Situation;

namespace Sitrep.Web.Case;

/// <summary>
/// The views of the case as it is now, from any vantage: each made once for a version of the case and then shared by all requests. Of a large case the view
/// before the last change is given until the new one is made.
/// </summary>
public sealed class CurrentCase(ICaseReader reader, CaseTools tools)
{
    /// <summary>So many claims are held at most in views from other vantages than the latest; two such views are held whatever their size.</summary>
    private const int MostClaims = 1_500_000, FewestViews = 2, MostViews = 64;

    private readonly Lock choosing = new();
    private readonly LinkedList<Held> others = [];
    private Held? latest;
    private Task? renewing;
    private string? hidings;

    public CaseView View() => View(Vantage.Latest);

    /// <summary>The case from a vantage: with the readings and judgements of its second clock, and what happened up to its first.</summary>
    public CaseView View(Vantage vantage)
    {
        var now = Latest(reader.Version());
        return vantage == Vantage.Latest ? now.View.Value : Other(vantage, now).View.Value;
    }

    public Stream? Original(string reportId) => reader.Original(reportId);

    /// <summary>Who did what when: always as the ledger has it at this moment.</summary>
    public TrailPage Trail(TrailQuestion question, int offset, int limit) => reader.Trail(question, offset, limit);

    /// <summary>Everybody whom the trail names.</summary>
    public ImmutableArray<string> TrailNames() => reader.TrailNames();

    /// <summary>When a report was read and by what, the first reading first.</summary>
    public IReadOnlyList<ReadingMark> Readings(string reportId) => reader.Readings(reportId);

    private Held Latest(string version)
    {
        lock (choosing)
        {
            if (latest?.Version == version)
            {
                return latest;
            }

            // A large case takes seconds to make: until it is, what was known before is answered, unless something of that may not be shown any longer.
            var now = reader.Hidings();
            if (latest is { View: { IsValueCreated: true, Value.IsLarge: true } } && now == hidings)
            {
                renewing ??= Task.Run(() => Renew(version));
                return latest;
            }

            hidings = now;
            others.Clear();
            return latest = new(version, Vantage.Latest, new(() => CaseView.Of(reader, version, tools)));
        }
    }

    private void Renew(string version)
    {
        try
        {
            var view = CaseView.Of(reader, version, tools);
            _ = view.Situation.Incidents;
            lock (choosing)
            {
                // What was hidden meanwhile may be in it.
                if (reader.Hidings() == hidings)
                {
                    latest = new(version, Vantage.Latest, new(view));
                    others.Clear();
                }
            }
        }
        finally
        {
            lock (choosing)
            {
                renewing = null;
            }
        }
    }

    private Held Other(Vantage vantage, Held now)
    {
        lock (choosing)
        {
            var found = others.First;
            while (found is not null && (found.Value.Vantage != vantage || found.Value.Version != now.Version))
            {
                found = found.Next;
            }

            if (found is null)
            {
                found = new(new(now.Version, vantage, new(() => Make(vantage, now))));
                Forget(now);
            }
            else
            {
                others.Remove(found);
            }

            others.AddFirst(found);
            return found.Value;
        }
    }

    private CaseView Make(Vantage vantage, Held now) => vantage switch
    {
        { AsOf: null, KnownAt: { } at } => CaseView.Of(reader, now.View.Value, at, tools),
        { KnownAt: null } => now.View.Value.UpTo(vantage, tools),
        _ => Other(vantage with { AsOf = null }, now).View.Value.UpTo(vantage, tools),
    };

    private void Forget(Held now)
    {
        var claims = now.View.IsValueCreated ? now.View.Value.Claims.Length : 0;
        var room = Math.Clamp(MostClaims / Math.Max(1, claims), FewestViews, MostViews);
        while (others.Count >= room)
        {
            others.RemoveLast();
        }
    }

    // Several requests that ask for a view that is not there yet wait for one making of it.
    private sealed record Held(string Version, Vantage Vantage, Lazy<CaseView> View);
}
