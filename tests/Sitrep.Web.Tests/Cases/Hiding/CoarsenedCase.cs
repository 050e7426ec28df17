using System.Globalization;
using Sitrep.BuiltIn;
using Sitrep.Geography;
using Sitrep.Geography.Borders;
using Sitrep.Geography.Names;
using Sitrep.Geography.Roads;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Record.Redactions;
using Sitrep.Situation;
using Sitrep.Web.Case;

namespace Sitrep.Web.Tests.Cases.Hiding;

/// <summary>A case with places and roads of its own, that was shown and in which then a place of its own and a town that anybody knows were coarsened.</summary>
public sealed class CoarsenedCase : HidingCase
{
    public const string Hospital = "Field hospital Zeta", Town = "Saraqib";

    internal static readonly GeoPoint HospitalAt = new(36.0612, 36.9812), TownAt = new(35.8645, 36.8059), JunctionAt = new(36.0655, 36.9844);

    private static readonly Lazy<Gazetteer> Places = new(() => Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs).With(Own()));

    internal override TempCase Temp { get; } = new(Report());

    internal CaseTools Tools { get; } = new(BuiltInPacks.Packs, () => new(Network(), BuiltInPacks.Packs), () => Places.Value, null,
        () => new(Settlements.Of(Places.Value), BorderFile.Read(BuiltInPacks.Model("places/world.borders"))));

    internal override WebOptions Options => new(Temp.Reader, BuiltInPacks.Packs) { Tools = Tools };

    // Of the hospital, of the junction next to it, and of the town.
    private protected override IReadOnlyCollection<string> Secrets { get; } = ["36.061", "36.981", "36.065", "36.984", "35.864", "36.8059"];

    private protected override void Judge() => new RecordedWriter(Temp.Folder, new(Temp.Reader, Tools), Tools, TimeProvider.System)
        .Judge(new(Verdict.Corrected, Temp.Current.View().Claims.First(claim => claim.Claim.Type == ClaimType.Attack).Key, 0) { Fields = [new("place", Hospital)] }, Author.Person("anna"));

    private protected override IEnumerable<string> Asked(IEnumerable<string> known) =>
    [
        .. known,
        .. new[] { Hospital, Town, "Sarāqib", "the clinic" }.SelectMany(place => new[] { $"from=Aleppo&to={Uri.EscapeDataString(place)}", $"from={Uri.EscapeDataString(place)}&to=Idlib" })
            .SelectMany(way => new[] { $"/api/v1/access?{way}", $"/api/v1/access?{way}&format=geojson", $"/roads?{way}" }),
        "/api/v1/names/places?q=field", "/api/v1/names/places?q=clinic", "/api/v1/names/places?q=sara", "/api/v1/names/roads?q=field", "/api/v1/names/roads?q=sara",
        "/api/v1/roads?format=geojson", "/api/v1/access?from=Aleppo&to=Idlib&format=geojson", "/api/v1/access?from=Aleppo&to=Idlib",
    ];

    private protected override void Hide()
    {
        using var record = Temp.Folder.Open(forWriting: true);
        foreach (var name in new[] { Hospital, Town })
        {
            record.Hide(new Redaction(RedactionKind.Position) { Name = name, Grid = 0.5 }, Author.Person("anna"), TimeProvider.System.GetUtcNow());
        }
    }

    private static byte[] Own()
    {
        using var bytes = new MemoryStream();
        new GazetteerWriter(new SoundFolding(BuiltInPacks.Packs)).Write(bytes, [new("posts:zeta", Hospital, HospitalAt, PlaceKind.Settlement, "SY", ["the clinic"])]);
        return bytes.ToArray();
    }

    // As roads are imported: the nearest points take the names of settlements. A track leads from a junction on the M5 to the hospital.
    private static RoadNetwork Network()
    {
        var builder = new NetworkBuilder();
        builder.Add("M5", [new(36.2012, 37.1612), new(36.1302, 37.0514), JunctionAt, new(35.9702, 36.9007), TownAt]);
        builder.Add("Track", [JunctionAt, HospitalAt]);
        builder.Add("M4", [TownAt, new(35.8702, 36.7001), new(35.9310, 36.6336)]);
        var places = Places.Value.Places.Where(place => place.Kind == PlaceKind.Settlement).OrderByDescending(place => place.Population)
            .Select(place => new RoadNode(place.Location, [.. new[] { place.Shown(), place.Name }.Distinct(StringComparer.Ordinal)]));
        return builder.Build(RoadPack.Read(BuiltInPacks.Packs).Nodes.Concat(places), 0.3);
    }

    private static ReceivedReport Report() => new Told("d0", "Relief Desk", "Roads and posts", "2024-11-29",
            "Shells hit Field hospital Zeta on Thursday and killed three nurses. Fighters captured Saraqib on Thursday. Fighters captured Atarib. The M5 was cut at Saraqib. "
            + "The M5 between Aleppo and Saraqib is closed. The Track was cut at Field hospital Zeta. Some 500 people fled from Saraqib to Field hospital Zeta. A bomb fell on the clinic.")
        .Claim(ClaimType.Casualty, "killed", "killed three nurses", claim => claim with { Place = Zeta(), Count = Count.Exactly(3), CountSurface = "three", Category = "civilian", Time = Thursday })
        .Claim(ClaimType.Control, "capture", "Fighters captured Saraqib on Thursday", claim => claim with { Place = Saraqib, Actor = Fighters, Time = Thursday })
        .Claim(ClaimType.Control, "capture", "Fighters captured Atarib", claim => claim with { Place = new("Atarib", "Atarib", "geonames:173464", new GeoPoint(36.139, 36.830), PlacePrecision.Exact, Country: "SY"), Actor = Fighters, Time = Thursday })
        .Claim(ClaimType.Infrastructure, "cut", "The M5 was cut at Saraqib", claim => claim with { Place = Saraqib, Item = "The M5", Time = Thursday })
        .Claim(ClaimType.Infrastructure, "closed", "The M5 between Aleppo and Saraqib is closed", claim => claim with { Item = "The M5 between Aleppo and Saraqib", Time = Thursday })
        .Claim(ClaimType.Infrastructure, "cut", "The Track was cut at Field hospital Zeta", claim => claim with { Place = Zeta(), Item = "The Track road", Time = Thursday })
        .Claim(ClaimType.Displacement, "displaced", "Some 500 people fled from Saraqib to Field hospital Zeta", claim => claim with { Place = Saraqib, OtherPlace = Zeta(), Count = Count.Exactly(500), CountSurface = "500", Time = Thursday })
        .Claim(ClaimType.Attack, "attack", "A bomb fell on the clinic", claim => claim with { Place = new("the clinic"), Time = Thursday })
        .Received("2024-11-29T12:00:00Z");

    private static Party Fighters => new("Fighters", "Military Operations Command forces", "pack:moc");

    private static Place Saraqib => new(Town, "Sarāqib", "geonames:172067", TownAt, PlacePrecision.Exact, Country: "SY");

    private static ClaimTime Thursday { get; } = new(DateOnly.Parse("2024-11-28", CultureInfo.InvariantCulture), DateOnly.Parse("2024-11-28", CultureInfo.InvariantCulture), TimePrecision.Day, "Thursday");

    private static Place Zeta() => new(Hospital, Hospital, "posts:zeta", HospitalAt, PlacePrecision.Exact, Country: "SY");
}
