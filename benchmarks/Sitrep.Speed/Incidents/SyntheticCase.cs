using System.Globalization;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Speed.Incidents;

/// <summary>
/// Makes claims as a long conflict would: happenings over places and days of which a few draw most reports, each told by one to a dozen reports with
/// figures that differ, a third of all reports copies of others. The same for the same seed.
/// </summary>
sealed class SyntheticCase(int seed)
{
    const int ClaimsAReport = 7, PlaceCount = 4000, HappeningsADay = 220;
    static readonly string[] Parties = ["syria-assad-government", "hayat-tahrir-al-sham", "syrian-democratic-forces", "turkey", "russia"];
    static readonly string[] Publishers = [.. Enumerable.Range(0, 60).Select(i => $"Paper {i.ToString(CultureInfo.InvariantCulture)}")];
    static readonly string[] Methods = ["airstrike", "shelling", "drone", "mine", "small-arms"];
    static readonly (ClaimType Type, string Action)[] Kinds =
    [
        (ClaimType.Casualty, "killed"), (ClaimType.Casualty, "killed"), (ClaimType.Casualty, "wounded"), (ClaimType.Attack, "attack"), (ClaimType.Attack, "attack"),
        (ClaimType.Control, "capture"), (ClaimType.Control, "withdraw"), (ClaimType.Equipment, "destroyed"), (ClaimType.Infrastructure, "damaged"), (ClaimType.Displacement, "displaced"),
    ];

    readonly Random random = new(seed);
    readonly Place[] places = MakePlaces(new Random(11));
    readonly List<string> vocabulary = [.. Enumerable.Range(0, 5000).Select(i => $"word{i.ToString(CultureInfo.InvariantCulture)}")];

    static Place[] MakePlaces(Random random) =>
    [
        .. Enumerable.Range(0, PlaceCount).Select(i => new Place($"Town {i}", $"Town {i}", $"geonames:{i}", new(33 + random.NextDouble() * 4, 36 + random.NextDouble() * 6),
            i % 25 == 0 ? PlacePrecision.Area : i % 5 == 0 ? PlacePrecision.Near : PlacePrecision.Exact)),
    ];

    /// <summary>Reports of seven claims each; with the number of claims the days grow, as they do in a case.</summary>
    public List<ReceivedReport> Reports(int claims)
    {
        var days = Math.Max(1, claims / (HappeningsADay * 3));
        var reports = new List<ReceivedReport>(claims / ClaimsAReport + 1);
        for (var made = 0; made < claims; made += ClaimsAReport)
        {
            reports.Add(reports.Count > 100 && random.Next(3) == 0 ? Copy(reports[^random.Next(1, 100)], reports.Count) : Fresh(reports.Count, random.Next(days), ClaimsAReport));
        }

        return reports;
    }

    public ReceivedReport Fresh(int number, int day, int claims)
    {
        var text = string.Join(' ', Enumerable.Range(0, 14 * claims).Select(_ => vocabulary[random.Next(vocabulary.Count)])) + ".";
        var told = DateOnly.FromDayNumber(new DateOnly(2016, 1, 1).DayNumber + day);
        return Report(number, text, told, [.. Enumerable.Range(0, claims).Select(i => Claim(i, told, text.Length / claims * i))]);
    }

    ReceivedReport Copy(ReceivedReport original, int number) =>
        Report(number, original.Report.Text, original.Report.Published!.Day, [.. original.Reading.Claims]);

    ReceivedReport Report(int number, string text, DateOnly day, Claim[] claims) => new(new(
        new($"sha256:{number:x16}{(uint)number * 2654435761:x16}", "file", text, new(day), Publisher: Publishers[random.Next(Publishers.Length)]), [], [], [.. claims], "made"),
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(number % 1440));

    // A happening is a number: its place, parties, means and figure follow from it, so that reports of it agree, more or less.
    Claim Claim(int index, DateOnly day, int at)
    {
        var draw = random.NextDouble();
        var happening = new Random(day.DayNumber * HappeningsADay + (int)(draw * draw * draw * HappeningsADay));
        var kind = Kinds[happening.Next(Kinds.Length)];
        var (place, actor, target) = (places[happening.Next(PlaceCount)], happening.Next(Parties.Length), happening.Next(Parties.Length - 1));
        var figure = (long)Math.Exp(happening.NextDouble() * 4) + random.Next(2);
        var counted = kind.Type is ClaimType.Casualty or ClaimType.Equipment or ClaimType.Displacement;
        return new($"c{index}", kind.Type, kind.Action, new(at, at + 20), "made", 0.9)
        {
            Place = random.Next(20) == 0 ? null : place,
            Actor = random.Next(4) == 0 ? null : new(Parties[actor], Id: $"pack:{Parties[actor]}"),
            Target = random.Next(4) == 0 ? null : new(Parties[target], Id: $"pack:{Parties[target]}"),
            Count = !counted ? null : random.Next(5) == 0 ? Count.AtLeast(figure) : Count.Exactly(figure),
            Category = kind.Type == ClaimType.Casualty ? (happening.Next(2) == 0 ? "civilian" : "combatant") : kind.Type == ClaimType.Equipment ? "tank" : null,
            Method = kind.Type is ClaimType.Attack or ClaimType.Casualty ? Methods[happening.Next(Methods.Length)] : null,
            Time = new(day, day, TimePrecision.Day),
            Modality = random.Next(30) == 0 ? Modality.Denied : Modality.Asserted,
            Cumulative = counted && random.Next(40) == 0,
        };
    }
}
