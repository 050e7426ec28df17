using System.Collections.Immutable;
using Sitrep.Situation;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Control.Areas;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Reviewing;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Timeline;
using Sitrep.Web.Case.Changes;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Map;
using Sitrep.Web.Case.Sources;

namespace Sitrep.Web.Case;

/// <summary>What the claims of a view come to. Each part is made once, when it is first asked for, and then shared by all requests.</summary>
public sealed class SituationView
{
    private const int MostFilters = 24;

    private readonly CaseView view;
    private readonly Few<FilteredIncidents> passing;
    private readonly Lazy<IncidentFold> folded;
    private readonly Lazy<IncidentIndex> index;
    private readonly Lazy<MapIndex> map;
    private readonly SituationParts parts;
    private readonly Lazy<Picture> picture;
    private readonly Lazy<ImmutableArray<SourceEntry>> sources;
    private readonly Lazy<RoadAccess> roads;
    private readonly Lazy<ControlIndex> controlIndex;
    private readonly Lazy<ControlPicture> control;
    private readonly Lazy<ImmutableArray<string>> claimants;
    private readonly Lazy<MapExtent?> extent;
    private readonly Lazy<AreaMap?> areas;
    private readonly Lazy<ImmutableArray<ReviewItem>> questions;
    private readonly Lazy<IncidentCourse>? course;

    internal SituationView(CaseView view, CaseTools tools)
        : this(view, tools, new Lazy<IncidentCourse>(() => new(view.Reports.Select(report => report.Received), view.Vantage, tools.Fuser, view.Judged)))
    {
    }

    /// <summary>What is left of the incidents of all days when the claims beyond the view's first clock are taken away.</summary>
    internal SituationView(CaseView view, SituationView whole, CaseTools tools) : this(view, tools, new(() => Trimming.UpTo(whole.Folded, view.Vantage, tools.Sides)), null, whole.controlIndex) =>
        index = new(() => new(view, folded.Value.Incidents, whole.index.Value));

    private SituationView(CaseView view, CaseTools tools, Lazy<IncidentCourse> course) : this(view, tools, new(() => course.Value.Fold), null, null) =>
        (this.course, index) = (course, new(() => new(view, folded.Value.Incidents, null)));

    private SituationView(CaseView view, SituationView before, IncidentChange incidents, Lazy<IncidentCourse>? course, CaseTools tools)
        : this(view, tools, new(incidents.Fold), before.parts.After(incidents, tools), null)
    {
        var change = before.index.Value.Changed(view, incidents);
        (this.course, index) = (course, new(before.index.Value.After(change)));
        if (incidents.Count <= SituationParts.MostChanged)
        {
            map = before.map.IsValueCreated ? new(before.map.Value.After(change)) : map;
            passing = before.passing.Each(MostFilters, kept => kept.After(change));
            control = before.control.IsValueCreated && view.Vantage == before.view.Vantage ? Held(before.controlIndex.Value, before.control.Value) : control;
        }
    }

    /// <param name="followed">The parts, where they are made of others.</param>
    /// <param name="words">The words about places, where they are those of another view.</param>
    private SituationView(CaseView view, CaseTools tools, Lazy<IncidentFold> fold, SituationParts? followed, Lazy<ControlIndex>? words)
    {
        this.view = view;
        (folded, passing, index) = (fold, new(MostFilters), null!);
        parts = followed ?? new(() => folded.Value, tools);
        map = new(() => new(Incidents));
        picture = new(() => Picture.Of(folded.Value, view.Vantage, tools.Fuser, Tallies, Displacement, Timeline, Operations));
        sources = new(() => SourceEntry.Of(view, parts.Voices.Value, tools.Sides));
        // The words about places are read once for all days of a case.
        controlIndex = words ?? new(() => parts.Control.Value);
        control = new(() => controlIndex.Value.At(view.Vantage));
        claimants = new(() => [.. Control.Places.SelectMany(place => place.Claimants.Select(side => side.Name).Concat(place.Holder is { } holder ? [holder.Name] : []))
            .CountBy(name => name).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)]);
        extent = new(() => MapExtent.Of(Incidents));
        roads = new(() => view.Vantage.AsOf is { } day ? RoadsAsOf(day, tools) : parts.Roads.Value.At(Control.Places, tools.Sides));
        areas = new(() => tools.Terrain is { } terrain ? AreaMap.Of(control.Value, terrain, tools.Fuser.Control.Areas) : null);
        questions = new(() => OpenQuestions.Of(folded.Value, view.Judged));
    }

    /// <summary>
    /// The situation after a change: what it does not touch is taken over. Only of the view that was made last; null when the incidents were not asked for yet,
    /// so that there is nothing to take over.
    /// </summary>
    internal SituationView? After(CaseView after, ReportsChange change, CaseTools tools)
    {
        if (course is not { IsValueCreated: true } || !index.IsValueCreated)
        {
            return null;
        }

        var come = change.Come.Select(report => report.Received).ToList();
        var gone = change.Gone.Select(report => report.Received.Report.Id).Except(come.Select(report => report.Report.Id), StringComparer.Ordinal);
        // What this view has is kept before the course goes on.
        _ = folded.Value;
        return new(after, this, course.Value.Change(gone, come, after.Judged), course, tools);
    }

    /// <summary>Begins to fuse all claims anew; only of the view that was made last, and only where <see cref="IsAsAnew"/> is false.</summary>
    internal Refusion Refuse() => course!.Value.Refuse();

    /// <summary>The situation after going over to what was fused anew; null when that changes nothing.</summary>
    internal Func<CaseView, SituationView>? Settled(Refusion anew, CaseTools tools)
    {
        var before = folded.Value;
        var change = course!.Value.Settle(anew);
        return change.Count == 0 && change.Fold.Doubts.SequenceEqual(before.Doubts) ? null : after => new(after, this, change, course, tools);
    }

    /// <summary>The incidents as they were known at an instant: what makes them, also when the case has changed meanwhile. Null as for <see cref="After(CaseView, ReportsChange, CaseTools)"/>.</summary>
    internal Func<IncidentChange>? Then(DateTimeOffset at, IReadOnlyList<ReceivedReport> otherwise, JudgementBook judged) =>
        course is { IsValueCreated: true } && index.IsValueCreated ? course.Value.Then(at, otherwise, judged) : null;

    /// <summary>The situation with other incidents.</summary>
    internal SituationView After(CaseView after, IncidentChange incidents, CaseTools tools) => new(after, this, incidents, null, tools);

    /// <summary>Makes what most pages ask for, what a change goes on from, and what the view before has made for those who looked at it.</summary>
    internal void Warm(SituationView? before)
    {
        index.Value.Warm();
        _ = (map.Value, folded.Value.Doubts);
        if (before is not null)
        {
            MakeAs(before);
        }
    }

    private void MakeAs(SituationView before)
    {
        parts.MakeAs(before.parts);
        Make(before.control, control);
        Make(before.areas, areas);
        Make(before.roads, roads);
        Make(before.sources, sources);
        Make(before.extent, extent);
        Make(before.claimants, claimants);
        Make(before.picture, picture);
        Make(before.questions, questions);
        Array.ForEach(before.passing.Made(), kept => Passing(kept.Filter));
        map.Value.Warm(before.map);
    }

    private static void Make<T>(Lazy<T> before, Lazy<T> now) => _ = before.IsValueCreated ? now.Value : default;

    private Lazy<ControlPicture> Held(ControlIndex former, ControlPicture picture) => new(() => controlIndex.Value.After(former, picture));

    // Who holds the places as of a day is what the claims of up to then come to.
    private RoadAccess RoadsAsOf(DateOnly day, CaseTools tools) =>
        RoadTellings.Of(folded.Value.Claims.Where(claim => !(claim.Last > day)), tools.Roads).At(Picture.Control, tools.Sides);

    /// <summary>False when the changes that led here may have left something otherwise than making it anew would.</summary>
    internal bool IsAsAnew => course is not { IsValueCreated: true } || course.Value.IsAsAnew;

    internal bool GoesOnFrom(SituationView earlier) => course is not null && ReferenceEquals(course, earlier.course);

    /// <summary>The reports and claims in clusters.</summary>
    public IncidentFold Folded => folded.Value;

    /// <summary>What is said to have happened, each happening once, the last day first.</summary>
    public ImmutableArray<IncidentEntry> Incidents => index.Value.Incidents;

    /// <summary>Control, works, displacement and timeline.</summary>
    public Picture Picture => picture.Value;

    /// <summary>Ready to be counted by any dimension.</summary>
    public TallyTable Tallies => parts.Tallies.Value;

    /// <summary>Every voice, most claims first.</summary>
    public ImmutableArray<SourceEntry> Sources => sources.Value;

    /// <summary>Which stretches of road can be passed.</summary>
    public RoadAccess Roads => roads.Value;

    /// <summary>Who had to leave where for where, and who came back.</summary>
    public Movements Displacement => parts.Flows.Value.Movements;

    /// <summary>What is said to have happened on which day.</summary>
    public ImmutableArray<Day> Timeline => parts.Timeline.Value;

    /// <summary>Named operations with their days.</summary>
    public ImmutableArray<Operation> Operations => parts.Operations.Value.Operations;

    /// <summary>Who holds which place.</summary>
    public ControlPicture Control => control.Value;

    /// <summary>The names of those who hold or claim places, those with most first.</summary>
    public ImmutableArray<string> Claimants => claimants.Value;

    /// <summary>What a map of all incidents looks at first.</summary>
    public MapExtent? Extent => extent.Value;

    /// <summary>How what the words about a place come to changed up to this vantage, oldest first.</summary>
    public ImmutableArray<ControlChange> ControlHistory(PlaceControl place) => controlIndex.Value.History(place.Key, view.Vantage);

    /// <summary>The words about every place, for how it came to be held as it is.</summary>
    public ControlIndex ControlIndex => controlIndex.Value;

    /// <summary>The ground around each place by who holds it; null where there is no terrain to draw it on.</summary>
    public AreaMap? Areas => areas.Value;

    /// <summary>What the program is least sure of and nobody has judged, the most uncertain first.</summary>
    public ImmutableArray<ReviewItem> Questions => questions.Value;

    /// <summary>The incidents that pass a filter, the last day first: found once a filter.</summary>
    public ImmutableArray<IncidentEntry> Passing(IncidentFilter filter) =>
        filter.IsNone ? Incidents : passing.Get(filter.ToQuery(), () => new(filter, [.. Incidents.Where(filter.Takes)])).Incidents;

    /// <summary>The incidents where the map shows them.</summary>
    internal MapIndex Map => map.Value;

    public IncidentEntry? Incident(string id) => index.Value.Find(id);

    /// <summary>The incident that a claim is part of; null when it was rejected or lies beyond the vantage.</summary>
    public IncidentEntry? IncidentOf(ClaimEntry claim) => index.Value.Of(claim);

    /// <summary>The entry of a claim of an incident.</summary>
    public ClaimEntry Entry(SourcedClaim source) => view.Entry(source);

    /// <summary>The entries of an incident's claims, in its order.</summary>
    public ImmutableArray<ClaimEntry> Entries(IEnumerable<SourcedClaim> sources) => [.. sources.Select(Entry)];
}
