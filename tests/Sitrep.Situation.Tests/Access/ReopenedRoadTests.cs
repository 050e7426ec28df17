using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Situation.Access;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Access;

/// <summary>The story of the M4 between Ariha and Jisr al-Shughur in a made week: cut on the 26th, denied, reopened on the 28th, told late to be cut again.</summary>
public sealed class ReopenedRoadTests
{
    static readonly Roads BuiltIn = Roads.From(BuiltInPacks.Packs);

    static readonly ReceivedReport[] Story =
    [
        Tell.Report("Agency", At(26), M4("cut", 26)),
        Tell.Report("Blues", At(27), M4("cut", 26, Modality.Denied)),
        Tell.Report("Monitor", At(28), M4("reopened", 28)),
        Tell.Report("Late witness", At(30), M4("closed", 29)),
    ];

    static DateTimeOffset At(int day) => Tell.Noon.AddDays(day - 29);

    static Claim M4(string action, int day, Modality? modality = null) => Tell.That(ClaimType.Infrastructure, action, item: "M4 highway", day: day, modality: modality) with
    {
        Place = new("Ariha", Precision: PlacePrecision.Area, Within: "Ariha and Jisr al-Shughur"),
    };

    static SegmentAccess M4Seen(IEnumerable<ReceivedReport> reports, int asOf, int knownOn) => AccessFold.Of(
        Picture.Of(reports, new(Tell.Day(asOf), At(knownOn)), Fusing.NoPacks), BuiltIn, Fusing.NoPacks.Sides).Segments.SingleOrDefault(s => s.Words.Length > 0)
        ?? new(-1, RoadStatus.Open, null, false, [], []);

    [Theory]
    [InlineData(25, 30, RoadStatus.Open, null, false)]
    [InlineData(26, 26, RoadStatus.Cut, 26, false)]
    [InlineData(27, 27, RoadStatus.Cut, 26, true)]
    [InlineData(28, 28, RoadStatus.Open, 28, false)]
    [InlineData(29, 29, RoadStatus.Open, 28, false)]
    [InlineData(29, 30, RoadStatus.Closed, 29, false)]
    public void Each_day_shows_what_was_so_by_what_was_known(int asOf, int knownOn, RoadStatus status, int? since, bool disputed)
    {
        var seen = M4Seen(Story, asOf, knownOn);
        Assert.Equal((status, since is { } day ? Tell.Day(day) : null, disputed), (seen.Status, seen.Since, seen.Disputed));
    }

    [Fact]
    public void The_fold_does_not_depend_on_the_order_of_arrival()
    {
        var reports = Enumerable.Range(0, 12).Select(i => new Random(i)).Select((random, i) => Tell.Report($"Voice {i % 5}", At(30), Made(random, i))).ToArray();
        var expected = Shown(reports);
        for (var seed = 0; seed < 20; seed++)
        {
            var shuffled = reports.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, Shown(shuffled));
        }
    }

    static Claim[] Made(Random random, int number) =>
    [
        .. Enumerable.Range(0, 4).Select(i => Tell.That(ClaimType.Infrastructure, Pick(random, "cut", "closed", "reopened", "damaged"), item: Pick(random, "M5", "the M5 highway", "M4"),
            day: 20 + random.Next(9), modality: Pick(random, Modality.Asserted, Modality.Denied, Modality.Possible), actor: Pick(random, "Reds", "Blues"), id: $"r{number}-{i}") with
        {
            Place = Pick<Place?>(random, null, new("Saraqib"), new("Hama"), new("Aleppo", Precision: PlacePrecision.Area, Within: "Aleppo and Damascus")),
        }),
        Tell.That(ClaimType.Control, Pick(random, "capture", "hold", "withdraw"), Pick(random, "Saraqib", "Hama", "Morek"), Pick(random, "Reds", "Blues"), day: 20 + random.Next(9), id: $"r{number}-c"),
    ];

    static T Pick<T>(Random random, params T[] of) => of[random.Next(of.Length)];

    static string Shown(ReceivedReport[] reports) => string.Join('\n', AccessFold.Of(Picture.Of(reports, Vantage.Latest, Fusing.NoPacks), BuiltIn, Fusing.NoPacks.Sides)
        .Segments.Select(s => $"{s.Segment} {s.Status} {s.Since} {s.Disputed} {string.Join(',', s.Words.Select(w => w.Source.Claim.Id))}"));
}
