using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api.Described;

/// <summary>A made-up report of what the bundled case has none of: a siege, people who came back, an end, an agreement and an intent at places.</summary>
internal static class Rare
{
    private static readonly Place Saraqib = new("Saraqib", "Saraqib", "geonames:172067", new GeoPoint(35.864, 36.806), PlacePrecision.Exact, Country: "SY");

    private static readonly ClaimTime Friday = new(new(2024, 11, 29), new(2024, 11, 29), TimePrecision.Day, "Friday");

    public static ReceivedReport Report() => new Told("4a", "Valley Monitor", "Around Saraqib", "2024-11-29",
            "Opposition fighters encircled Saraqib on Friday. 300 children came back there from Aleppo. The operation Repelling Aggression was over. The sides agreed on a truce in Saraqib. The fighters meant to hold Saraqib.")
        .Claim(ClaimType.Control, "besiege", "Opposition fighters encircled Saraqib", claim => claim with { Place = Saraqib, Actor = new("Opposition fighters", "Military Operations Command forces", "pack:moc"), Time = Friday })
        .Claim(ClaimType.Displacement, "returned", "300 children came back there from Aleppo", claim => claim with
        {
            Place = Saraqib,
            OtherPlace = new("Aleppo", "Aleppo", "geonames:170063", new GeoPoint(36.201, 37.161), PlacePrecision.Exact, Country: "SY"),
            Count = Count.Exactly(300),
            CountSurface = "300",
            Category = "children",
            Time = Friday,
        })
        .Claim(ClaimType.Operation, "ended", "The operation Repelling Aggression was over", claim => claim with { Item = "Repelling Aggression", Time = Friday })
        .Claim(ClaimType.Agreement, "ceasefire", "The sides agreed on a truce in Saraqib", claim => claim with { Place = Saraqib, Time = Friday })
        .Claim(ClaimType.Statement, "intent", "The fighters meant to hold Saraqib", claim => claim with { Place = Saraqib, Time = Friday })
        .Received("2024-11-29T20:00:00Z");
}
