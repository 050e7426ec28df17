using Sitrep.Model;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Tests;
using static Sitrep.Situation.Tests.Properties.ControlCases;

namespace Sitrep.Situation.Tests.Properties;

public sealed class ControlProperties
{
    static T[] Shuffled<T>(IEnumerable<T> items, int seed = 5)
    {
        var copy = items.ToArray();
        new Random(seed).Shuffle(copy);
        return copy;
    }

    static IEnumerable<Vantage> Vantages =>
        from day in new DateOnly?[] { null, Tell.Day(24), Tell.Day(26), Tell.Day(27) }
        from hour in new int?[] { null, -1, 3, 6 }
        select new Vantage(day, hour is { } h ? Tell.Noon.AddHours(h) : null);

    [Fact]
    public void The_order_of_incidents_and_of_reports_does_not_matter() => Hold(reports =>
        Told(ControlFold.At(IncidentFold.Of(reports, Vantage.Latest, Judge).Incidents, Vantage.Latest, Judge))
            == Told(ControlFold.At(Shuffled(IncidentFold.Of(Shuffled(reports), Vantage.Latest, Judge).Incidents), Vantage.Latest, Judge)));

    [Fact]
    public void A_report_twice_changes_nothing() => Hold(reports =>
        Told(ControlFold.At(IncidentFold.Of(reports, Vantage.Latest, Judge).Incidents, Vantage.Latest, Judge))
            == Told(ControlFold.At(IncidentFold.Of(reports.Concat(reports), Vantage.Latest, Judge).Incidents, Vantage.Latest, Judge)));

    // Whose voice a word is and who fights whom stay as they were told: what is taken away is a word.
    [Fact]
    public void A_claim_less_makes_no_side_surer_of_a_place_but_one_that_it_spoke_against() => Hold(reports =>
    {
        var sayings = Sayings(reports);
        var enmities = new Enmities([.. sayings.Select(s => s.Claim)], Judge.Sides);
        var all = Index(sayings, enmities).At(Vantage.Latest);
        return sayings.TrueForAll(left => Index([.. sayings.Where(s => s != left)], enmities).At(Vantage.Latest) is var less
            && less.Places.All(place => place.Holder is null || !IsSurer(place, all.Places.First(p => p.Key == place.Key)) || SpeaksAgainst(left, all, place, place.Holder.Key)));
    });

    // Of a side that holds or claims it now and did not before, or that does so on more than before.
    static bool IsSurer(PlaceControl place, PlaceControl before) => place.Status is PlaceStatus.Held or PlaceStatus.Claimed
        && (before.Holder?.Key != place.Holder?.Key || before.Status is not (PlaceStatus.Held or PlaceStatus.Claimed) || place.Status > before.Status || place.Corroboration > before.Corroboration);

    static bool SpeaksAgainst(Saying left, ControlPicture all, PlaceControl place, string side) => all.Places.First(p => p.Key == place.Key).Words.FirstOrDefault(w => ReferenceEquals(w.Source, left.Claim)) is { } word
        && word switch
        {
            { Denies: true, Effect: ControlEffect.Lost } => word.Party?.Key != side,
            { Denies: true, Effect: ControlEffect.Holds, Party: null } => word.Speaker.Side.Key != side,
            { Denies: true } or { Effect: ControlEffect.Lost } => word.Party?.Key == side,
            { Effect: ControlEffect.Holds or ControlEffect.Enters } => word.Party?.Key != side,
            _ => false,
        };

    [Fact]
    public void What_is_denied_or_planned_gives_a_place_to_nobody() => Hold(reports =>
        Index([.. Sayings(reports).Where(s => s.Claim.Claim.Modality is Modality.Denied or Modality.Planned)]).At(Vantage.Latest).Places.All(p => p.Holder is null));

    [Fact]
    public void An_index_tells_of_any_instant_what_folding_only_what_is_seen_from_it_tells() => Hold(reports =>
    {
        var sayings = Sayings(reports);
        var enmities = new Enmities([.. sayings.Select(s => s.Claim)], Judge.Sides);
        var index = Index(sayings, enmities);
        return Vantages.All(v => Told(index.At(v)) == Told(Index([.. sayings.Where(s => v.Sees(s.Claim) && !(s.Claim.Known > v.KnownAt))], enmities).At(Vantage.Latest)));
    });

    [Fact]
    public void Stepping_from_one_instant_to_another_tells_what_asking_for_it_tells() => Hold(reports =>
    {
        var index = Index(Sayings(reports));
        var steps = Shuffled(Vantages, reports.Length);
        var at = index.At(steps[0]);
        return steps.All(to => Told(at = index.Step(at, to)) == Told(index.At(to)));
    });

    [Fact]
    public void A_history_ends_with_what_is_told_now() => Hold(reports =>
    {
        var index = Index(Sayings(reports));
        return index.At(Vantage.Latest).Places.All(p => index.History(p.Key, Vantage.Latest)[^1].State is var last && (last.Status, last.Holder?.Key) == (p.Status, p.Holder?.Key));
    });

    static ControlIndex Kept(ControlIndex index, ReceivedReport[] reports)
    {
        using var image = new MemoryStream();
        ControlImage.Write(index, image);
        return ControlImage.Read(image.ToArray(), Judge.Control, new(_ => reports, JudgementBook.Empty));
    }

    [Fact]
    public void A_kept_index_tells_of_any_instant_what_it_was_made_of_tells_with_its_claims() => Hold(reports =>
    {
        var index = Index(Sayings(reports));
        var kept = Kept(index, reports);
        return Vantages.All(v => Told(kept.At(v)) == Told(index.At(v)) && Opened(kept.At(v)) == Opened(index.At(v)));
    });

    static string Opened(ControlPicture picture) => string.Join('\n', picture.Places.SelectMany(p => p.Words.Select(w =>
        $"{p.Place} {p.Name} {w.Effect} {w.Party} {w.Speaker} {w.Stance} {w.Weight} {w.First:O} {w.Last:O} {w.Denies} {w.IsFirm} {w.IsVague} {w.Source.Known:O} {w.Source.Report.Id} {w.Source.Claim}")));

    [Fact]
    public void A_kept_index_has_the_same_histories_and_steps() => Hold(reports =>
    {
        var (index, steps) = (Index(Sayings(reports)), Shuffled(Vantages, reports.Length));
        var kept = Kept(index, reports);
        var at = kept.At(steps[0]);
        return steps.All(to => Told(at = kept.Step(at, to)) == Told(index.At(to)))
            && index.At(Vantage.Latest).Places.All(p => Days(kept, p.Key) == Days(index, p.Key));
    });

    static string Days(ControlIndex index, string key) => string.Join(' ', index.History(key, Vantage.Latest).Select(c => $"{c.Day:O} {c.State.Status} {c.State.Holder} {c.State.Siege}"));
}
