using System.Collections.Immutable;
using Sitrep.Exchange.In.Acled;
using Sitrep.Exchange.Out.Events.Coding;
using Sitrep.Model;

namespace Sitrep.Exchange.Out.Events;

/// <summary>Codes a happening as ACLED would: a row a day, the lowest number of dead, actors without direction.</summary>
public sealed class AcledRow(AcledCodes codes, PartyKinds kinds, CountryNames countries)
{
    // A day-by-day account of more days than these is told as a month.
    const int MostDays = 31;

    public IEnumerable<Dictionary<string, string>> Of(Happening happening, Leaving leaving)
    {
        var civilians = IsAgainstCivilians(happening);
        var byState = kinds.Of(happening.Actor) == ActorKind.StateForces;
        // What the leading claim leaves open, another may tell: the means of an attack, say.
        var code = happening.Claims.Where(c => c.SaysItHappened).OrderByDescending(c => c == happening.Lead).ThenByDescending(c => c.Claim.Method is not null)
            .Select(c => codes.Of(c.Claim with { Method = c.Claim.Method ?? MethodOf(happening) }, civilians, byState)).FirstOrDefault(found => found is not null);
        var reason = !happening.Happened ? "not-said-to-have-happened"
            : happening.Claims.All(c => c.Claim.PartOf is not null) ? "part-of-another"
            : code is null ? "no-event-of-acled"
            : happening.Start is null || happening.End is null ? "no-day"
            : happening.Place?.Location is null ? "no-position"
            : null;
        if (reason is not null)
        {
            leaving.LeaveOut(reason);
            return [];
        }

        var (days, precision) = DaysOf(happening.Start!.Value, happening.End!.Value, happening.Precision);
        var shares = Shares(Dead(happening), days.Length);
        return days.Select((day, i) => Row(happening, code!, civilians, day, precision, shares[i], days.Length == 1 ? happening.Id : FormattableString.Invariant($"{happening.Id}-{i + 1}")));
    }

    Dictionary<string, string> Row(Happening happening, AcledCode code, bool civilians, DateOnly day, string precision, long dead, string id)
    {
        var place = happening.Place!;
        var (one, other) = (ActorOf(happening.Actor), ActorOf(happening.Target));
        if (other.Name.Length == 0 && civilians)
        {
            other = ($"{codes.Word("civilians")} ({(place.Country is null ? place.Within : countries.Of(place.Country))})", codes.Inter(ActorKind.Civilians));
        }

        return new(StringComparer.Ordinal)
        {
            ["event_id_cnty"] = id,
            ["event_date"] = CodedCells.Day(day),
            ["year"] = CodedCells.Number(day.Year),
            ["time_precision"] = precision,
            ["disorder_type"] = code.Disorder,
            ["event_type"] = code.Event,
            ["sub_event_type"] = code.SubEvent,
            ["actor1"] = one.Name,
            ["inter1"] = one.Inter,
            ["actor2"] = other.Name,
            ["inter2"] = other.Inter,
            ["interaction"] = Interaction(one.Inter, other.Inter),
            ["civilian_targeting"] = civilians ? codes.Word("civilian-targeting") : "",
            ["country"] = countries.Of(place.Country),
            ["admin1"] = place.Within ?? "",
            ["location"] = place.Name ?? place.Surface,
            ["latitude"] = CodedCells.Degrees(place.Location?.Latitude),
            ["longitude"] = CodedCells.Degrees(place.Location?.Longitude),
            ["geo_precision"] = place.Precision switch { PlacePrecision.Exact => "1", PlacePrecision.Near => "2", _ => "3" },
            ["source"] = string.Join("; ", happening.Voices),
            ["notes"] = string.Join(" / ", happening.Claims.Select(c => c.Quote.Replace('\n', ' ')).Distinct()),
            ["fatalities"] = CodedCells.Number(dead),
            ["timestamp"] = CodedCells.Number(happening.Claims.Max(c => c.Known).ToUnixTimeSeconds()),
        };
    }

    /// <summary>The text of both sides, the lower code first; external forces stand before civilians all the same.</summary>
    internal string Interaction(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return one.Length + other.Length == 0 ? "" : $"{one}{other} {codes.Word("only")}";
        }

        var (first, second) = codes.InterCode(one) <= codes.InterCode(other) ? (one, other) : (other, one);
        return first == codes.Inter(ActorKind.Civilians) && second == codes.Inter(ActorKind.ExternalForces) ? $"{second}-{first}" : $"{first}-{second}";
    }

    (string Name, string Inter) ActorOf(Party? party) => (CodedCells.Name(party), codes.Inter(kinds.Of(party)));

    bool IsAgainstCivilians(Happening happening) =>
        kinds.Of(happening.Target) == ActorKind.Civilians || happening.Claims.Any(c => c.Claim.Type == ClaimType.Casualty && Deaths.IsCivil(c.Claim.Category));

    static string? MethodOf(Happening happening) => happening.Claims.Where(c => c.SaysItHappened).Select(c => c.Claim.Method).FirstOrDefault(m => m is not null);

    /// <summary>The lowest number that a source gives; a vague word counts as the scheme's table says.</summary>
    long Dead(Happening happening) => happening.Claims.Length > 1 && Deaths.Of(happening) is { } deaths ? deaths.Low : happening.Claims.Where(c => c.SaysItHappened && c.Claim is { Type: ClaimType.Casualty, Action: "killed", PartOf: null })
        .Select(c => codes.Vague(c.Claim.CountSurface) ?? c.Claim.Count?.Min ?? c.Claim.Count?.Best ?? c.Claim.Count?.Max ?? 0).DefaultIfEmpty(0).Min();

    static (ImmutableArray<DateOnly> Days, string Precision) DaysOf(DateOnly start, DateOnly end, TimePrecision precision)
    {
        var days = end.DayNumber - start.DayNumber + 1;
        var middle = start.AddDays(Math.Max(0, days - 1) / 2);
        return precision switch
        {
            TimePrecision.Week => ([middle], "2"),
            TimePrecision.Month or TimePrecision.Year => ([middle], "3"),
            _ when days is > 1 and <= MostDays => ([.. Enumerable.Range(0, days).Select(start.AddDays)], "1"),
            _ => days > MostDays ? ([middle], "3") : ([start], "1"),
        };
    }

    /// <summary>A total over several days is divided; what is left over goes to the first.</summary>
    static ImmutableArray<long> Shares(long dead, int days) => [dead / days + dead % days, .. Enumerable.Repeat(dead / days, days - 1)];
}
