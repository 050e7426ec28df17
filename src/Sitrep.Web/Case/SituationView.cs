using System.Collections.Immutable;
using Sitrep.Situation;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Control.Areas;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Reviewing;
using Sitrep.Situation.Tallies;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Sources;

namespace Sitrep.Web.Case;

/// <summary>What the claims of a view come to. Each part is made once, when it is first asked for, and then shared by all requests.</summary>
public sealed class SituationView
{
    private const int MostFilters = 24;

    private readonly CaseView view;
    private readonly Few<ImmutableArray<IncidentEntry>> passing = new(MostFilters);
    private readonly Lazy<IncidentFold> folded;
    private readonly Lazy<IncidentIndex> index;
    private readonly Lazy<Picture> picture;
    private readonly Lazy<TallyTable> tallies;
    private readonly Lazy<ImmutableArray<SourceEntry>> sources;
    private readonly Lazy<RoadAccess> roads;
    private readonly Lazy<ControlIndex> controlIndex;
    private readonly Lazy<ControlPicture> control;
    private readonly Lazy<Movements> displacement;
    private readonly Lazy<AreaMap?> areas;
    private readonly Lazy<ImmutableArray<ReviewItem>> questions;

    internal SituationView(CaseView view, CaseTools tools)
        : this(view, tools, new(() => IncidentFold.Of(view.Reports.Select(report => report.Received), view.Vantage, tools.Fuser, view.Judged)), null)
    {
    }

    /// <summary>What is left of the incidents of all days when the claims beyond the view's first clock are taken away.</summary>
    internal SituationView(CaseView view, SituationView whole, CaseTools tools) : this(view, tools, new(() => Trimming.UpTo(whole.Folded, view.Vantage, tools.Sides)), whole)
    {
    }

    private SituationView(CaseView view, CaseTools tools, Lazy<IncidentFold> fold, SituationView? whole)
    {
        this.view = view;
        folded = fold;
        index = new(() => new(view, folded.Value.Incidents, whole?.index.Value));
        picture = new(() => Picture.Of(folded.Value, view.Vantage, tools.Fuser));
        tallies = new(() => new(folded.Value.Incidents, tools.Sides));
        sources = new(() => SourceEntry.Of(view, folded.Value, tools.Sides));
        roads = new(() => AccessFold.Of(picture.Value, tools.Roads, tools.Sides));
        // The words about places are read once for all days of a case.
        controlIndex = whole?.controlIndex ?? new(() => ControlIndex.Of(folded.Value.Incidents, tools.Sides, tools.Fuser.Control));
        control = new(() => controlIndex.Value.At(view.Vantage));
        displacement = new(() => DisplacementFold.Of(folded.Value.Incidents, tools.Sides, tools.Fuser.Households));
        areas = new(() => tools.Terrain is { } terrain ? AreaMap.Of(control.Value, terrain, tools.Fuser.Control.Areas) : null);
        // The fused claims are not for several threads; a lazy value is made by one.
        questions = new(() => OpenQuestions.Of(folded.Value.Fused, view.Judged));
    }

    /// <summary>The reports and claims in clusters.</summary>
    public IncidentFold Folded => folded.Value;

    /// <summary>What is said to have happened, each happening once, the last day first.</summary>
    public ImmutableArray<IncidentEntry> Incidents => index.Value.Incidents;

    /// <summary>Control, works, displacement and timeline.</summary>
    public Picture Picture => picture.Value;

    /// <summary>Ready to be counted by any dimension.</summary>
    public TallyTable Tallies => tallies.Value;

    /// <summary>Every voice, most claims first.</summary>
    public ImmutableArray<SourceEntry> Sources => sources.Value;

    /// <summary>Which stretches of road can be passed.</summary>
    public RoadAccess Roads => roads.Value;

    /// <summary>Who had to leave where for where, and who came back.</summary>
    public Movements Displacement => displacement.Value;

    /// <summary>Who holds which place.</summary>
    public ControlPicture Control => control.Value;

    /// <summary>How what the words about a place come to changed up to this vantage, oldest first.</summary>
    public ImmutableArray<ControlChange> ControlHistory(PlaceControl place) => controlIndex.Value.History(place.Key, view.Vantage);

    /// <summary>The words about every place, for how it came to be held as it is.</summary>
    public ControlIndex ControlIndex => controlIndex.Value;

    /// <summary>The ground around each place by who holds it; null where there is no terrain to draw it on.</summary>
    public AreaMap? Areas => areas.Value;

    /// <summary>What the program is least sure of and nobody has judged, the most uncertain first.</summary>
    public ImmutableArray<ReviewItem> Questions => questions.Value;

    /// <summary>The incidents that pass a filter, the last day first: found once a filter.</summary>
    public ImmutableArray<IncidentEntry> Passing(IncidentFilter filter) => filter.IsNone ? Incidents : passing.Get(filter.ToQuery(), () => [.. Incidents.Where(filter.Takes)]);

    public IncidentEntry? Incident(string id) => index.Value.Find(id);

    /// <summary>The incident that a claim is part of; null when it was rejected or lies beyond the vantage.</summary>
    public IncidentEntry? IncidentOf(ClaimEntry claim) => index.Value.Of(claim);

    /// <summary>The entry of a claim of an incident.</summary>
    public ClaimEntry Entry(SourcedClaim source) => view.Claim(ClaimEntry.KeyOf(source.Report.Id, source.Claim))!;

    /// <summary>The entries of an incident's claims, in its order.</summary>
    public ImmutableArray<ClaimEntry> Entries(IEnumerable<SourcedClaim> sources) => [.. sources.Select(Entry)];
}
