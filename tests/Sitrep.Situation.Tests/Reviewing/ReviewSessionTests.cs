using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Reviewing;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Reviewing;

public sealed class ReviewSessionTests
{
    readonly List<Judgement> filed = [];

    ReviewSession Session(params ReceivedReport[] reports) => new(OpenQuestions.Of(IncidentFold.Of(reports, Vantage.Latest, Fusing.NoPacks, Book()), Book()), File, Author.Person("anna"));

    JudgementBook Book() => new(filed, Vantage.Latest);

    Judgement File(Judgement judgement)
    {
        var entry = judgement with { Entry = filed.Count + 1, At = Tell.Noon.AddMinutes(filed.Count) };
        filed.Add(entry);
        return entry;
    }

    static ReceivedReport Doubtful(double confidence = 0.5) =>
        Tell.Report("Agency", Tell.That(ClaimType.Control, "capture", "Mill", "Reds", day: 28) with { Confidence = confidence });

    // Entered and captured on one day: somewhat less likely one happening than not.
    static ReceivedReport[] Pair() =>
    [
        Tell.Report("Agency", Tell.That(ClaimType.Control, "enter", "Mill", "Reds", day: 28)), Tell.Report("Paper", Tell.That(ClaimType.Control, "capture", "Mill", "Reds", day: 28)),
    ];

    [Fact]
    public void Sure_claims_are_not_asked_about() => Assert.Equal(0, Session(Doubtful(0.95)).Count);

    [Fact]
    public void The_most_uncertain_comes_first()
    {
        var session = Session(Doubtful(0.2), Tell.Report("Paper", Tell.That(ClaimType.Attack, "attack", "Ford", day: 27) with { Confidence = 0.52 }));
        Assert.Equal([0.52, 0.2], new[] { session.Current!.Score, Next(session).Current!.Score });
    }

    static ReviewSession Next(ReviewSession session)
    {
        session.Next();
        return session;
    }

    [Fact]
    public void A_pair_takes_same_and_no_accept()
    {
        var session = Session(Pair());
        Assert.NotNull(session.Current!.Other);
        Assert.Null(session.Answer(Verdict.Accepted));
        Assert.Equal(Verdict.Same, session.Answer(Verdict.Same)!.Verdict);
        Assert.Null(session.Current);
        Assert.Equal(0, Session(Pair()).Count);
    }

    [Fact]
    public void What_is_undone_is_asked_again_and_both_entries_stay()
    {
        var session = Session(Doubtful());
        session.Answer(Verdict.Rejected);
        Assert.Equal(Verdict.Rejected, session.Undo()!.Verdict);
        Assert.Equal((2, 1L), (filed.Count, filed[1].Supersedes));
        Assert.Equal(1, Session(Doubtful()).Count);
        Assert.Null(session.Undo());
    }

    [Fact]
    public void A_rejected_claim_is_in_no_incident()
    {
        Session(Doubtful()).Answer(Verdict.Rejected);
        Assert.Empty(IncidentFold.Of([Doubtful()], Vantage.Latest, Fusing.NoPacks, Book()).Incidents);
    }

    [Fact]
    public void A_corrected_claim_takes_part_as_corrected()
    {
        var session = Session(Doubtful());
        session.Answer(Verdict.Corrected, session.Current!.Claim.Claim with { Place = new("Ford") });
        Assert.Equal("Ford", Assert.Single(IncidentFold.Of([Doubtful()], Vantage.Latest, Fusing.NoPacks, Book()).Incidents).Place!.Surface);
    }

    [Fact]
    public void What_was_judged_later_was_not_known_earlier()
    {
        Session(Doubtful()).Answer(Verdict.Rejected);
        Assert.Single(IncidentFold.Of([Doubtful()], new(KnownAt: Tell.Noon), Fusing.NoPacks, new(filed, new(KnownAt: Tell.Noon.AddMinutes(-1)))).Incidents);
    }
}
