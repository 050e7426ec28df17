using Sitrep.Model;
using Sitrep.Situation.Access;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Access;

public sealed class WorkFoldTests
{
    static Work Road(params ReceivedReport[] reports) => Assert.Single(Picture.Of(reports, Vantage.Latest, Fusing.NoPacks).Works);

    static Claim Told(string action, string item, int day, Modality? modality = null) =>
        Tell.That(ClaimType.Infrastructure, action, item: item, day: day, modality: modality);

    [Fact]
    public void A_road_is_one_road_under_its_number() => Assert.Equal(2, Road(
        Tell.Report("Agency", Told("cut", "M5 international highway", 28)), Tell.Report("Monitor", Told("cut", "the M5", 28))).Claims.Length);

    [Fact]
    public void A_road_that_was_reopened_is_open_since_then()
    {
        var road = Road(Tell.Report("Agency", Told("cut", "M5", 28), Told("reopened", "M5", 30)));
        Assert.Equal(("reopened", Tell.Day(30), false), (road.Action, road.Since, road.Disputed));
    }

    [Fact]
    public void A_road_that_another_voice_denies_is_cut_is_disputed() => Assert.True(Road(
        Tell.Report("Reds", Told("cut", "M5", 28)), Tell.Report("Blues", Told("cut", "M5", 28, Modality.Denied))).Disputed);
}
