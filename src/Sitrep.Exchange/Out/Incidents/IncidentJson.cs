using System.Text.Json;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Incidents;

/// <summary>One incident as an object; fields as docs/incidents.md lists them. What nobody tells is absent.</summary>
public static class IncidentJson
{
    public static void Write(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("type", Wire.Of(incident.Type));
        json.WriteString("action", incident.Lead.Claim.Action);
        Write(json, incident.Place, incident.RangeKm);
        Write(json, incident.First, incident.Last, incident.Day);
        Write(json, "actors", incident.Actors);
        Write(json, "targets", incident.Targets);
        WriteEach(json, "figures", incident.Figures, Write);
        WriteEach(json, "voices", incident.Voices, Write);
        WriteEach(json, "disputes", incident.Disputes, Write);
        Write(json, incident.Grades);
        json.WriteStartArray("claims");
        foreach (var claim in incident.Claims)
        {
            json.WriteStringValue(Codes.Of(claim));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, string name, Toll toll)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low", toll.Low);
        json.WriteNumber("best", toll.Best);
        json.WriteNumberOrNull("high", toll.High);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Place? place, double range)
    {
        if (place is null)
        {
            return;
        }

        json.WriteStartObject("place");
        json.WriteString("name", place.Shown());
        json.WriteIfSaid("id", place.Id);
        if (place.Location is { } at)
        {
            json.WriteNumber("lat", Math.Round(at.Latitude, 5));
            json.WriteNumber("lon", Math.Round(at.Longitude, 5));
        }

        json.WriteString("precision", Wire.Of(place.Precision));
        json.WriteNumber("rangeKm", Math.Round(range, 1));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, DateOnly? first, DateOnly? last, DateOnly? day)
    {
        json.WriteStartObject("time");
        json.WriteIfSaid("start", first is { } start ? Wire.Of(start) : null);
        json.WriteIfSaid("end", last is { } end ? Wire.Of(end) : null);
        json.WriteIfSaid("day", day is { } most ? Wire.Of(most) : null);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, IEnumerable<Side> sides)
    {
        json.WriteStartArray(name);
        foreach (var side in sides)
        {
            json.WriteStringValue(side.Name);
        }

        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("action", figure.Action);
        json.WriteIfSaid("whose", figure.Civilian ? null : figure.Whose?.Name);
        if (figure.Civilian)
        {
            json.WriteBoolean("civilians", true);
        }

        json.WriteIfSaid("category", figure.Category);
        if (figure.IsPart)
        {
            json.WriteBoolean("part", true);
        }

        Write(json, "count", figure.Toll);
        json.WriteBoolean("disputed", figure.Disputed);
        WriteClaims(json, figure.Claims);
    }

    static void Write(Utf8JsonWriter json, Voice voice)
    {
        json.WriteString("source", voice.Source.Name);
        json.WriteString("stance", Codes.Of(voice.Stance));
        json.WriteBoolean("affirms", voice.Affirms);
        WriteClaims(json, voice.Sayings.Select(s => s.Claim));
    }

    static void Write(Utf8JsonWriter json, Dispute dispute)
    {
        json.WriteString("kind", Codes.Of(dispute.Kind));
        WriteClaims(json, dispute.Claims);
    }

    static void Write(Utf8JsonWriter json, Grades grades)
    {
        json.WriteStartObject("grades");
        json.WriteString("corroboration", Codes.Of(grades.Corroboration));
        json.WriteNumber("independent", grades.Independent);
        json.WriteString("admiralty", grades.Admiralty.ToString());
        json.WriteIfSaid("civilianHarm", grades.CivilianHarm is { } harm ? Codes.Of(harm) : null);
        json.WriteEndObject();
    }

    static void WriteClaims(Utf8JsonWriter json, IEnumerable<Situation.SourcedClaim> claims)
    {
        json.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            json.WriteStringValue(Codes.Of(claim));
        }

        json.WriteEndArray();
    }

    static void WriteEach<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
