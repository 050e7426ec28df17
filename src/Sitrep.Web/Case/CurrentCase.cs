using System.Collections.Immutable;
using Sitrep.Record;
using Sitrep.Record.Trail;
using Sitrep.Situation;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case.Changes;

namespace Sitrep.Web.Case;

/// <summary>
/// The views of the case as it is now, from any vantage: each made once for a version of the case and then shared by all requests. When the case changes the
/// view is changed where it was touched; while that is done, and where it cannot be done of a large case, the view before is given to whoever asks.
/// </summary>
public sealed class CurrentCase
{
    /// <summary>So many reports that change at once are followed while whoever filed them waits; more are followed behind what is shown.</summary>
    private const int MostFollowed = 400;

    /// <summary>When more than one in so many reports changes, the view is made anew.</summary>
    private const int ShareFollowed = 4;

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    // Who makes the next view holds the one, who looks at what is made the other, and never the first within the second.
    private readonly Lock following = new(), choosing = new();
    private readonly ICaseReader reader;
    private readonly CaseTools tools;
    private readonly Traffic traffic;
    private readonly OtherViews others;
    private Held? latest;
    private Task? renewing;
    private string? hidings;

    /// <param name="traffic">To what work in the background gives way.</param>
    public CurrentCase(ICaseReader reader, CaseTools tools, Traffic? traffic = null) => (this.reader, this.tools, this.traffic, others) = (reader, tools, traffic ?? new(), new(reader, Then));

    public CaseView View() => View(Vantage.Latest);

    /// <summary>The case from a vantage: with the readings and judgements of its second clock, and what happened up to its first.</summary>
    public CaseView View(Vantage vantage)
    {
        var now = Latest(waits: false).View.Value;
        return vantage == Vantage.Latest ? now : others.From(vantage, now);
    }

    /// <summary>The case with all that was filed until now, where that need not be made anew: for who has just filed something.</summary>
    public CaseView Follow() => Latest(waits: true).View.Value;

    public Stream? Original(string reportId) => reader.Original(reportId);

    /// <summary>Who did what when: always as the ledger has it at this moment.</summary>
    public TrailPage Trail(TrailQuestion question, int offset, int limit) => reader.Trail(question, offset, limit);

    /// <summary>Everybody whom the trail names.</summary>
    public ImmutableArray<string> TrailNames() => reader.TrailNames();

    /// <summary>When a report was read and by what, the first reading first.</summary>
    public IReadOnlyList<ReadingMark> Readings(string reportId) => reader.Readings(reportId);

    private Held Latest(bool waits)
    {
        var (version, now) = (reader.Version(), Current());
        if (now is { View.IsValueCreated: true } && now.Version != version)
        {
            var mayShow = reader.Hidings() == hidings;
            return (mayShow && !waits ? Glance() : Next()) ?? (mayShow && now.View.Value.IsLarge ? Renew(version) : Anew(version));
        }

        return now?.Version == version ? now : Anew(version);
    }

    private Held? Current()
    {
        lock (choosing)
        {
            return latest;
        }
    }

    // Nobody waits for somebody else's following of a change.
    private Held? Glance()
    {
        if (!following.TryEnter())
        {
            return Current();
        }

        try
        {
            return Next();
        }
        finally
        {
            following.Exit();
        }
    }

    private Held? Next()
    {
        lock (following)
        {
            var before = Current()!;
            if (reader.Version() == before.Version)
            {
                return before;
            }

            var hidden = reader.Hidings();
            if (After(before.View.Value, MostFollowed) is not { } after)
            {
                return null;
            }

            var held = Hold(after, hidden);
            if (!after.IsAsAnew)
            {
                Renew(Settle);
            }

            return held;
        }
    }

    /// <summary>A view with what changed since; null when it is to be made anew.</summary>
    private CaseView? After(CaseView before, int most) =>
        reader.Since(before.Version) is { } change && change.Gone.Length + change.Come.Length <= most ? before.After(change, [.. reader.Judgements()]) : null;

    private CaseView? Then(DateTimeOffset at)
    {
        if (reader.ReadOtherwise(at) is not { } otherwise)
        {
            return null;
        }

        Func<CaseView>? make;
        lock (following)
        {
            make = Current()!.View.Value.Then(at, otherwise);
        }

        return make?.Invoke();
    }

    private Held Hold(CaseView view, string hidden)
    {
        lock (choosing)
        {
            others.Follow(view, hidden == hidings);
            hidings = hidden;
            return latest = new(view.Version, new(view));
        }
    }

    private Held Anew(string version)
    {
        lock (choosing)
        {
            if (latest?.Version == version)
            {
                return latest;
            }

            hidings = reader.Hidings();
            others.Forget();
            return latest = new(version, new(() => CaseView.Of(reader, version, tools)));
        }
    }

    private Held Renew(string version)
    {
        Renew(() => Aside(() => CatchUp(version)));
        return Current()!;
    }

    // So much work would keep a thread of the pool from requests.
    private static Task Aside(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Renew(Func<Task> work)
    {
        lock (choosing)
        {
            renewing ??= Task.Run(async () =>
            {
                try
                {
                    await work().ConfigureAwait(false);
                }
                finally
                {
                    lock (choosing)
                    {
                        renewing = null;
                    }
                }
            });
        }
    }

    // Fusing anew what following leaves otherwise is dear, and nobody waits for it: it is left until nothing changes for a while.
    private async Task Settle()
    {
        while (Current() is { View: { IsValueCreated: true, Value.IsAsAnew: false } } seen)
        {
            await Task.Delay(Quiet).ConfigureAwait(false);
            if (ReferenceEquals(seen, Current()))
            {
                await Aside(() => Refuse(seen.View.Value)).ConfigureAwait(false);
            }
        }
    }

    private void Refuse(CaseView seen)
    {
        Refusion anew;
        lock (following)
        {
            anew = seen.Refuse();
        }

        anew.Make(traffic.GivingWay());
        lock (following)
        {
            // A view that was made anew meanwhile needs nothing of it.
            if (Current() is { View.IsValueCreated: true } now && now.View.Value.GoesOnFrom(seen) && now.View.Value.Settled(anew) is { } settled)
            {
                settled.Warm(now.View.Value);
                Hold(settled, hidings!);
            }
        }
    }

    private void CatchUp(string version)
    {
        lock (following)
        {
            var before = Current()!.View.Value;
            var hidden = reader.Hidings();
            if (After(before, before.Reports.Length / ShareFollowed) is { } after)
            {
                after.Warm(before);
                Hold(after, hidden);
                return;
            }
        }

        Remake(() => CaseView.Of(reader, version, tools));
    }

    private void Remake(Func<CaseView> make)
    {
        var (hidden, view) = (reader.Hidings(), make());
        view.Warm(Current()!.View.Value);
        lock (following)
        {
            // What changed while it was made.
            while (view is not null && view.Version != reader.Version())
            {
                view = After(view, MostFollowed);
            }

            // What was hidden meanwhile may be in it.
            if (view is not null && reader.Hidings() == hidden)
            {
                Hold(view, hidden);
            }
        }
    }

    // Several requests that ask for a view that is not there yet wait for one making of it.
    private sealed record Held(string Version, Lazy<CaseView> View);
}
