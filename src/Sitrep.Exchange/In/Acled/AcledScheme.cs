using System.Collections.Immutable;
using Sitrep.Exchange.In.Coded;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.Exchange.In.Acled;

/// <summary>ACLED's events: a row is one thing done by one or two actors on a day, with its dead. Which sub-event is which claim: <c>exchange/acled.yaml</c>.</summary>
sealed class AcledScheme(PackSet packs) : ICodedScheme
{
    readonly AcledCodes codes = new(packs);

    public string Name => "acled";

    public ImmutableArray<string> Required => ["event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "latitude", "longitude", "fatalities"];

    public Report? Report(CodedText row, string id, string file) => CodedValues.Day(row["event_date"]) is not { } day || row["event_id_cnty"].Length == 0
        ? null
        : new(id, $"{file}#{row["event_id_cnty"]}", row.Text, new(day), "en", CodedValues.Said(row["sub_event_type"]), "ACLED", Name);

    public ImmutableArray<Claim> Claims(CodedText row)
    {
        var code = codes.Of(row["event_type"], row["sub_event_type"]);
        var day = CodedValues.Day(row["event_date"]);
        var source = CodedValues.Said(row["source"]);
        var what = new Claim("c1", code.Type, code.Action, row.Evidence("event_type", "sub_event_type", "actor1", "actor2"), "acled", 1)
        {
            Actor = CodedValues.Party(row["actor1"]),
            Target = CodedValues.Party(row["actor2"]),
            Method = code.Method,
            Item = code.Type is ClaimType.Operation or ClaimType.Infrastructure ? CodedValues.Said(row["sub_event_type"]) : null,
            Place = PlaceOf(row),
            Time = new(day, day, row["time_precision"] switch { "1" => TimePrecision.Day, "2" => TimePrecision.Week, "3" => TimePrecision.Month, _ => TimePrecision.Unknown }),
            Attribution = source is null ? null : new(null, null, source, source),
            Modality = source is null ? Modality.Asserted : Modality.Claimed,
        };
        return CodedValues.Number(row["fatalities"]) is > 0 and var dead ? [what, Dead(what, row, dead)] : [what];
    }

    // The scheme says how many died in the event, not on which side.
    static Claim Dead(Claim what, CodedText row, long dead) => what with
    {
        Id = "c2",
        Type = ClaimType.Casualty,
        Action = "killed",
        Evidence = row.Evidence("fatalities"),
        Count = Count.Exactly(dead),
        Actor = null,
        Target = null,
        Item = null,
        Category = row["civilian_targeting"].Length > 0 ? "civilian" : null,
    };

    static Place? PlaceOf(CodedText row)
    {
        string?[] names = [CodedValues.Said(row["location"]), CodedValues.Said(row["admin3"]), CodedValues.Said(row["admin2"]), CodedValues.Said(row["admin1"]), CodedValues.Said(row["country"])];
        var location = CodedValues.Point(row["latitude"], row["longitude"]);
        return names.FirstOrDefault(n => n is not null) is not { } name ? null : new(name, name, null, location, (row["geo_precision"], location) switch
        {
            (_, null) => PlacePrecision.Unresolved,
            ("1", _) => PlacePrecision.Exact,
            ("2", _) => PlacePrecision.Near,
            _ => PlacePrecision.Area,
        }, names.Reverse().Skip(1).Append(names[^1]).FirstOrDefault(n => n is not null && n != name));
    }
}
