using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Web.Tests.Cases;

/// <summary>Hand-made reports in our own words about true places west of Aleppo, November 2024, from voices that differ.</summary>
internal static class Aleppo
{
    private static readonly Party Opposition = new("its fighters", "Military Operations Command forces", "pack:moc");
    private static readonly Party Government = new("government forces", "Syrian government forces", "pack:saa");
    private static readonly Attribution Command = new("Hassan Abdul Ghani", "spokesman", "Military Operations Command", "its spokesman");

    /// <summary>The incident of the capture of Khan al-Asal, which is claimed and denied.</summary>
    public const string KhanAlAsal = "ia14fb865b3c5";

    public static GivenCase Case() => new("Aleppo, November 2024", CommandStatement(), StateAgency(), Monitor(), Relief(), Arabic());

    private static ReceivedReport CommandStatement() => new Told("c0", "Operations Channel", "Second day west of Aleppo", "2024-11-28",
            "The Military Operations Command gave its account of the second day. Its spokesman, Hassan Abdul Ghani, said that its fighters had captured Khan al-Asal on Thursday after a night of fighting.\n\n"
            + "He said that thirteen tanks were taken in the town, and that the M5 highway was cut near al-Zarbah.\n\n"
            + "The command told people in the western countryside to stay away from army posts.")
        .Claim(ClaimType.Control, "capture", "its fighters had captured Khan al-Asal on Thursday", claim => claim with
        {
            Place = At("Khan al-Asal", "geonames:169061", 36.168, 37.029),
            Actor = Opposition,
            Target = Government,
            Time = On("2024-11-28", "Thursday"),
            Attribution = Command,
            Modality = Modality.Claimed,
        })
        .Claim(ClaimType.Equipment, "captured", "thirteen tanks were taken in the town", claim => claim with
        {
            Place = At("Khan al-Asal", "geonames:169061", 36.168, 37.029),
            Actor = Opposition,
            Target = Government,
            Count = Count.Exactly(13),
            CountSurface = "thirteen",
            Category = "tank",
            Item = "tanks",
            Time = On("2024-11-28", null),
            Attribution = Command,
            Modality = Modality.Claimed,
        })
        .Claim(ClaimType.Infrastructure, "cut", "the M5 highway was cut near al-Zarbah", claim => claim with
        {
            Place = At("al-Zarbah", "geonames:172378", 36.069, 36.986),
            Item = "M5 highway",
            Time = On("2024-11-28", null),
            Attribution = Command,
            Modality = Modality.Claimed,
        })
        .Received("2024-11-28T18:02:00Z");

    private static ReceivedReport StateAgency() => new Told("5a", "State News Agency", "Army repels attack", "2024-11-28T20:15:00Z",
            "A military source told the agency that Khan al-Asal had not fallen and that the army held its lines there.\n"
            + "The source said that the army had repelled an attack near Saraqib.")
        .Claim(ClaimType.Control, "capture", "Khan al-Asal had not fallen", claim => claim with
        {
            Place = At("Khan al-Asal", "geonames:169061", 36.168, 37.029),
            Time = On("2024-11-28", null),
            Attribution = new(null, "military source", null, "A military source"),
            Modality = Modality.Denied,
        })
        .Claim(ClaimType.Control, "repel", "the army had repelled an attack near Saraqib", claim => claim with
        {
            Place = At("Saraqib", "geonames:172067", 35.864, 36.806),
            Actor = Government,
            Time = On("2024-11-28", null),
            Attribution = new(null, "military source", null, "The source"),
            Modality = Modality.Claimed,
        })
        .Received("2024-11-28T21:40:00Z");

    private static ReceivedReport Monitor() => new Told("0b", "War Monitor", "Toll rises", "2024-11-29",
            "At least 200 fighters of both sides have been killed since Wednesday, the monitor counts. An air strike hit Atarib and killed four civilians.")
        .Claim(ClaimType.Casualty, "killed", "At least 200 fighters of both sides have been killed since Wednesday", claim => claim with
        {
            Count = Count.AtLeast(200),
            CountSurface = "At least 200",
            Category = "combatant",
            Cumulative = true,
            Time = new(new(2024, 11, 27), new(2024, 11, 29), TimePrecision.Day, "since Wednesday"),
        })
        .Claim(ClaimType.Attack, "attack", "An air strike hit Atarib", claim => claim with { Place = At("Atarib", "geonames:173464", 36.139, 36.830), Method = "airstrike" })
        .Claim(ClaimType.Casualty, "killed", "killed four civilians", claim => claim with
        {
            Place = At("Atarib", "geonames:173464", 36.139, 36.830),
            Count = Count.Exactly(4),
            CountSurface = "four",
            Category = "civilian",
            Method = "airstrike",
        })
        .Received("2024-11-29T09:00:00Z");

    private static ReceivedReport Relief() => new Told("0c", "Relief Coordination", "Flash update", "2024-11-30",
            "Some 14,000 people have left their homes in the western countryside, over half of them children.")
        .Claim(ClaimType.Displacement, "displaced", "14,000 people have left their homes in the western countryside", claim => claim with
        {
            Place = new("the western countryside"),
            Count = Count.Exactly(14_000),
            CountSurface = "14,000",
            Time = On("2024-11-30", null),
        })
        .Received("2024-11-30T12:00:00Z");

    private static ReceivedReport Arabic() => new Told("0a", "قناة محلية", "دخول عندان", "2024-11-29",
            "أعلنت غرفة العمليات يوم الجمعة أن مقاتليها دخلوا بلدة عندان شمال حلب.\nولم يصدر تعليق من الجيش.", "ar")
        .Claim(ClaimType.Control, "enter", "مقاتليها دخلوا بلدة عندان", claim => claim with
        {
            Place = new("عندان", "Anadan", "geonames:174018", new GeoPoint(36.294, 37.045), PlacePrecision.Exact),
            Actor = new("مقاتليها"),
            Time = On("2024-11-29", "يوم الجمعة"),
            Attribution = new(null, null, "غرفة العمليات", "غرفة العمليات"),
            Modality = Modality.Claimed,
        })
        .Received("2024-11-29T15:30:00Z");

    private static Place At(string name, string id, double latitude, double longitude) =>
        new(name, name, id, new GeoPoint(latitude, longitude), PlacePrecision.Exact, Country: "SY");

    private static ClaimTime On(string day, string? surface) => new(Day(day), Day(day), TimePrecision.Day, surface);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
