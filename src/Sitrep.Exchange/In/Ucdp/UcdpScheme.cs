using System.Collections.Immutable;
using Sitrep.Exchange.In.Coded;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Ucdp;

/// <summary>
/// UCDP's Georeferenced Event Dataset: a row is a clash or an attack with its dead, by side, civilians and unknown, and their total with its bounds.
/// The codes are those of the GED code book.
/// </summary>
sealed class UcdpScheme : ICodedScheme
{
    const string OneSided = "3";
    const double NearKm = 25;

    public string Name => "ucdp";

    public ImmutableArray<string> Required => ["id", "type_of_violence", "side_a", "side_b", "latitude", "longitude", "date_start", "date_end", "best", "high", "low"];

    public Report? Report(CodedText row, string id, string file) => CodedValues.Day(row["date_start"]) is null || row["id"].Length == 0
        ? null
        : new(id, $"{file}#{row["id"]}", row.Text, CodedValues.LastOf(row["source_date"]), "en", CodedValues.Said(row["dyad_name"]), "UCDP GED", Name);

    public ImmutableArray<Claim> Claims(CodedText row)
    {
        var oneSided = row["type_of_violence"] == OneSided;
        var (place, time, said) = (PlaceOf(row), TimeOf(row), SaidBy(row));
        var (a, b) = (CodedValues.Party(row["side_a"]), CodedValues.Party(row["side_b"]));
        Claim That(string id, ClaimType type, string action, string[] columns) => new(id, type, action, row.Evidence(columns), "ucdp", 1)
        {
            Place = place,
            Time = time,
            Attribution = said,
            Modality = said is null ? Modality.Asserted : Modality.Claimed,
        };

        var claims = ImmutableArray.CreateBuilder<Claim>();
        claims.Add(That("c1", ClaimType.Attack, oneSided ? "attack" : "clash", ["side_a", "side_b"]) with { Actor = a, Target = b });
        if (Total(row) is { } total)
        {
            claims.Add(That("c2", ClaimType.Casualty, "killed", ["low", "best", "high"]) with { Count = total });
            Add("deaths_a", b, a, "combatant");
            Add("deaths_b", a, b, "combatant");
            Add("deaths_civilians", oneSided ? a : null, oneSided ? b : null, "civilian");
            Add("deaths_unknown", null, null, "unknown");
        }

        return claims.ToImmutable();

        void Add(string column, Party? actor, Party? target, string category)
        {
            if (CodedValues.Number(row[column]) is > 0 and var dead)
            {
                claims.Add(That($"c{claims.Count + 1}", ClaimType.Casualty, "killed", [column]) with
                {
                    Count = Count.Exactly(dead),
                    Actor = actor,
                    Target = target,
                    Category = category,
                    PartOf = "c2",
                });
            }
        }
    }

    static Count? Total(CodedText row) => (CodedValues.Number(row["low"]), CodedValues.Number(row["high"]), CodedValues.Number(row["best"])) switch
    {
        (null, null, null) => null,
        (_, 0, _) => null,
        var (low, high, best) => new(low, high, best),
    };

    static Place? PlaceOf(CodedText row)
    {
        string?[] names = [CodedValues.Said(row["where_coordinates"]), CodedValues.Said(row["adm_2"]), CodedValues.Said(row["adm_1"]), CodedValues.Said(row["country"])];
        var location = CodedValues.Point(row["latitude"], row["longitude"]);
        return names.FirstOrDefault(n => n is not null) is not { } name ? null : new(name, name, null, location, PrecisionOf(row["where_prec"], location),
            names.Reverse().Skip(1).Append(names[^1]).FirstOrDefault(n => n is not null && n != name), row["where_prec"] == "2" ? NearKm : null);
    }

    static PlacePrecision PrecisionOf(string code, GeoPoint? location) => (code, location) switch
    {
        (_, null) => PlacePrecision.Unresolved,
        ("1", _) => PlacePrecision.Exact,
        ("2", _) => PlacePrecision.Near,
        _ => PlacePrecision.Area,
    };

    static ClaimTime TimeOf(CodedText row) => new(CodedValues.Day(row["date_start"]), CodedValues.Day(row["date_end"]), row["date_prec"] switch
    {
        "1" or "2" => TimePrecision.Day,
        "3" => TimePrecision.Week,
        "4" => TimePrecision.Month,
        "5" => TimePrecision.Year,
        _ => TimePrecision.Unknown,
    });

    static Attribution? SaidBy(CodedText row) =>
        (CodedValues.Said(row["source_office"]) ?? CodedValues.Said(row["source_original"])) is { } source ? new(null, null, source, source) : null;
}
