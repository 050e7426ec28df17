using FsCheck;
using FsCheck.Fluent;
using Sitrep.Model;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Tests;
using static Sitrep.Situation.Tests.Properties.Cases;

namespace Sitrep.Situation.Tests.Properties;

/// <summary>Whatever happens to a case, following it step by step gives what folding anew gives.</summary>
public sealed class CourseOfIncidentsProperties
{
    [Fact]
    public void Following_changes_gives_what_folding_anew_gives() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(80).WithReplay(7, 11), Prop.ForAll(All, reports =>
    {
        var course = new ChangingCase(reports);
        return Enumerable.Range(0, 12).All(_ => course.Step() && course.IsAsAnew());
    }));

    [Fact]
    public void What_a_crowd_leaves_otherwise_is_settled_by_fusing_anew()
    {
        var (random, reports) = (new Random(5), Enumerable.Range(0, 220).Select(i => Tell.Report($"Paper {i % 40}", Tell.Noon.AddMinutes(i * 37 % 220),
            Tell.That(ClaimType.Casualty, "killed", count: Count.Exactly(1 + i), day: 26, category: "civilian") with { Place = Ford, Method = i % 3 == 0 ? "shelling" : "mine" })).ToArray());
        random.Shuffle(reports);
        var course = new IncidentCourse(reports.Take(150), Vantage.Latest, Cases.Judge, JudgementBook.Empty);
        Assert.True(course.IsAsAnew);
        course.Change([], reports.Skip(150).Take(40), JudgementBook.Empty);
        Assert.False(course.IsAsAnew);
        var (before, anew) = (course.Fold, course.Refuse());
        anew.Make(() => { });
        var change = course.Settle(anew);
        Assert.True(course.IsAsAnew);
        Assert.Equal(Cases.Told(IncidentFold.Of(reports.Take(190), Vantage.Latest, Cases.Judge).Incidents), Cases.Told(course.Fold.Incidents));
        Assert.Equal(course.Fold.Incidents.Except(before.Incidents, ReferenceEqualityComparer.Instance), change.Come);
        // What changes while it is made is followed.
        course.Change([], reports.Skip(190).Take(1), JudgementBook.Empty);
        anew = course.Refuse();
        course.Change([reports[0].Report.Id], reports.Skip(191), JudgementBook.Empty);
        anew.Make(() => { });
        course.Settle(anew);
        Assert.Equal(reports.Length - 1, course.Fold.Incidents.SelectMany(i => i.Claims).Count());
    }

    static readonly string[] Passages =
    [
        "The mill. Residents of the river villages spent the night in school halls after shells fell on the grain store and the mill beside it.",
        "The council counted nine wounded people, most of them millers, and asked the drivers of the district to bring blankets before dark.",
        "Nobody could say on Tuesday morning from which bank of the river the shells had come or who had fired them at the ford.",
    ];

    static readonly Place Ford = new("Ford", "Ford", "g:2", new(36.12, 36.82), PlacePrecision.Exact);

    /// <summary>A case to which things happen; the same for the same reports.</summary>
    sealed class ChangingCase
    {
        readonly Random random;
        readonly List<ReceivedReport> away;
        readonly Dictionary<string, ReceivedReport> here;
        readonly List<Judgement> judgements = [];
        readonly IncidentCourse course;
        readonly FollowedParts parts;
        ControlIndex control;
        ControlPicture held;

        public ChangingCase(ReceivedReport[] reports)
        {
            random = new(reports.Sum(r => r.Reading.Claims.Length) * 31 + reports.Length);
            reports = [.. reports.Select(WithSharedPassages)];
            var first = random.Next(reports.Length + 1);
            here = reports.Take(first).ToDictionary(r => r.Report.Id);
            away = [.. reports.Skip(first)];
            course = new(here.Values, Vantage.Latest, Cases.Judge, Book());
            parts = new(course.Fold);
            control = ControlIndex.Of(course.Fold.Incidents, Cases.Judge.Sides, Cases.Judge.Control);
            held = control.At(Vantage.Latest);
        }

        // Passages that several reports share, and voices whom no pack knows.
        ReceivedReport WithSharedPassages(ReceivedReport report) => report with
        {
            Known = Tell.Noon.AddMinutes(random.Next(20)),
            Reading = report.Reading with
            {
                Report = report.Report with { Text = string.Join(' ', Passages.Where(_ => random.Next(2) == 0)) + (random.Next(3) == 0 ? " Long Harvest went on. " : " ") + report.Report.Text },
                Claims = [.. report.Reading.Claims.Select(c => random.Next(3) > 0 ? c : c with { Attribution = new(null, null, random.Next(2) == 0 ? "The Ministry" : "The Mill Council", "said") }).Select(Otherwise)],
            },
        };

        // Some tell of people who moved, of parts of these, and of operations.
        Claim Otherwise(Claim claim) => random.Next(4) switch
        {
            0 when claim.Type is ClaimType.Casualty or ClaimType.Equipment => claim with { Type = ClaimType.Displacement, Action = random.Next(3) == 0 ? "returned" : "displaced", OtherPlace = random.Next(2) == 0 ? claim.Place : Ford, Category = null },
            0 when claim.Type == ClaimType.Control => claim with { Type = ClaimType.Operation, Action = random.Next(3) == 0 ? "ended" : "launched", Item = random.Next(3) == 0 ? "Dry Riverbed" : "Long Harvest" },
            1 when claim.Type == ClaimType.Attack => claim with { Item = "Long Harvest" },
            _ => claim,
        };

        JudgementBook Book() => new(judgements, Vantage.Latest);

        public bool Step()
        {
            var (gone, come) = (new List<string>(), new List<ReceivedReport>());
            switch (random.Next(10))
            {
                case < 3 when away.Count > 0:
                    come.Add(Taken(away));
                    break;
                case 3 when here.Count > 0:
                    gone.Add(Any(here.Keys));
                    away.Add(here[gone[0]]);
                    break;
                case 4 when here.Count > 0:
                    come.Add(Reread(Any(here.Values)));
                    break;
                case 5 when judgements.Count > 0:
                    judgements.Add(Filed(new(Verdict.Unsure, judgements[^1].Claim, Author.Person("anna")) { Other = judgements[^1].Other, Supersedes = judgements[^1].Entry }));
                    break;
                default:
                    FileAny();
                    break;
            }

            gone.ForEach(id => here.Remove(id));
            come.ForEach(report => here[report.Report.Id] = report);
            var anew = random.Next(4) == 0 ? course.Refuse() : null;
            anew?.Make(() => { });
            var before = course.Fold;
            var change = course.Change(gone, come, Book());
            change = anew is null ? change : change.Then(course.Settle(anew));
            var former = control;
            control = control.After(change, change.Fold.Incidents, Cases.Judge.Sides);
            held = control.After(former, held);
            parts.Note(change);
            return change.Fold == course.Fold && before.Incidents.Except(change.Gone).Concat(change.Come).ToHashSet<Incident>(ReferenceEqualityComparer.Instance).SetEquals(change.Fold.Incidents);
        }

        void FileAny()
        {
            var claims = here.Values.SelectMany(r => r.Reading.Claims.Select(c => (r.Report, Claim: c))).ToList();
            if (claims.Count < 2)
            {
                return;
            }

            var (one, other) = (Any(claims), Any(claims));
            var reference = ClaimRef.Of(one.Report, one.Claim);
            judgements.Add(Filed(random.Next(6) switch
            {
                0 => new(Verdict.Rejected, reference, Author.Person("anna")),
                1 => new(Verdict.Accepted, reference, Author.Person("omar")),
                2 => new(Verdict.Corrected, reference, Author.Person("anna")) { Correction = other.Claim with { Id = one.Claim.Id } },
                3 => new(Verdict.Unsure, reference, Author.Person("omar")) { Other = ClaimRef.Of(other.Report, other.Claim) },
                4 => new(Verdict.Different, reference, Author.Person("anna")) { Other = ClaimRef.Of(other.Report, other.Claim) },
                _ => new(Verdict.Same, reference, random.Next(3) == 0 ? Author.Rule("a-rule") : Author.Person("anna")) { Other = ClaimRef.Of(other.Report, other.Claim) },
            }));
        }

        Judgement Filed(Judgement judgement) => judgement with { Entry = judgements.Count + 1, At = Tell.Noon.AddMinutes(judgements.Count) };

        // Another program reads other claims in it, or words of it are covered.
        ReceivedReport Reread(ReceivedReport report) => report with
        {
            Reading = report.Reading with
            {
                Report = report.Report with { Text = report.Report.Text.Replace("mill", "████", StringComparison.Ordinal) },
                Claims = [.. report.Reading.Claims.Where(_ => random.Next(3) > 0)],
            },
        };

        public bool IsAsAnew()
        {
            var anew = IncidentFold.Of(here.Values, Vantage.Latest, Cases.Judge, Book());
            Assert.Equal(Whole(anew), Whole(course.Fold));
            var picture = ControlIndex.Of(anew.Incidents, Cases.Judge.Sides, Cases.Judge.Control).At(Vantage.Latest);
            Assert.Equal(Told(picture), Told(control.At(Vantage.Latest)));
            Assert.Equal(Told(picture), Told(held));
            if (random.Next(2) == 0)
            {
                Assert.Equal(FollowedParts.Anew(anew), parts.Follow());
            }

            var then = new Vantage(KnownAt: Tell.Noon.AddMinutes(random.Next(20)));
            var judged = new JudgementBook(judgements, then);
            Assert.Equal(Whole(IncidentFold.Of(here.Values, then, Cases.Judge, judged)), Whole(course.Then(then.KnownAt!.Value, [], judged)().Fold));
            return course.IsAsAnew;
        }

        static string Told(ControlPicture picture) => string.Join('\n', picture.Places.Select(place =>
            $"{place.Key} {place.Status} {place.Holder?.Key} {place.Since} {place.Rule} {string.Join(' ', place.Words.Select(word => $"{NameOf(word.Source)} {word.Effect} {word.Party?.Key} {word.Speaker.Key} {word.Weight}"))}"));

        static string Whole(IncidentFold folded) => string.Join('\n', folded.Reports.Select(r => r.Report.Id)
            .Append(Cases.Told(folded.Incidents))
            .Concat(folded.Incidents.SelectMany(i => i.Voices).Select(v => $"{v.Source} {v.Stance} {string.Join(' ', v.Sayings.Select(s => NameOf(s.Claim)))}"))
            .Concat(folded.Copies.All.Select(c => $"{c.Report.Id} {c.Of.Id} {string.Join(' ', c.Passages)}").Order(StringComparer.Ordinal))
            .Concat(folded.Doubts.Select(d => $"{NameOf(d.A)} {NameOf(d.B)} {d.Score:f4}")));

        T Any<T>(IEnumerable<T> all) => all.ElementAt(random.Next(all.Count()));

        T Taken<T>(List<T> all)
        {
            var taken = all[random.Next(all.Count)];
            all.Remove(taken);
            return taken;
        }
    }
}
