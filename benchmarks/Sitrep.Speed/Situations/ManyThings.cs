using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Speed.Situations;

/// <summary>
/// The synthetic case with what a situation has beside tolls and control: half of those who leave a place are told with where they went, an infrastructure
/// claim in ten is about a stretch of the built-in roads, and a named operation begins and ends every month.
/// </summary>
static class ManyThings
{
    const int Month = 30, Lasts = 20;
    static readonly string[] Stretches = ["M5 highway between Aleppo and Saraqib", "M4 highway between Ariha and Jisr al-Shughur", "M5 highway between Hama and Homs", "the road between Idlib and Ariha"];
    static readonly string[] Parties = ["syria-assad-government", "hayat-tahrir-al-sham", "syrian-democratic-forces"];

    public static List<ReceivedReport> Of(List<ReceivedReport> reports)
    {
        var places = reports.Take(4000).SelectMany(r => r.Reading.Claims).Select(c => c.Place).OfType<Place>().Distinct().Take(2000).ToArray();
        return [.. reports.Select((r, i) => r with { Reading = r.Reading with { Claims = [.. r.Reading.Claims.Select((c, k) => Changed(c, i * 7 + k, places)), .. Operation(r, i)] } })];
    }

    static Claim Changed(Claim claim, int number, Place[] places) => claim.Type switch
    {
        ClaimType.Displacement when number % 2 == 0 => claim with { OtherPlace = places[Camp(claim.Place, number / 2)] },
        ClaimType.Infrastructure when number % 10 == 0 => claim with { Action = number % 30 == 0 ? "reopened" : "cut", Item = Stretches[number / 10 % Stretches.Length], Place = null },
        _ => claim,
    };

    // Those who leave one place go to one of two of forty.
    static int Camp(Place? from, int number) => (from?.Surface.Length * 7 + (from?.Surface[^1] ?? 0) * 3 + number % 2) % 40 ?? number % 40;

    // One report in two hundred tells of the operation of its month.
    static IEnumerable<Claim> Operation(ReceivedReport received, int number)
    {
        var day = received.Report.Published!.Day;
        var (month, of) = (day.DayNumber / Month, day.DayNumber % Month);
        if (number % 200 != 0 || of > Lasts)
        {
            return [];
        }

        var party = Parties[month % Parties.Length];
        return
        [
            new Claim("op", ClaimType.Operation, of == 0 ? "launched" : of == Lasts ? "ended" : "ongoing", new(0, 10), "made", 0.9)
            {
                Item = $"Operation {(char)('A' + month % 26)}{(char)('a' + month / 26 % 26)}rrow", Actor = new(party, Id: $"pack:{party}"), Time = new(day, day, TimePrecision.Day),
                Place = received.Reading.Claims.Select(c => c.Place).FirstOrDefault(p => p is not null),
            },
        ];
    }
}
