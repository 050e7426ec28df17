using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Exchange.Out.Events;

/// <summary>
/// PROV-O and schema.org as JSON-LD: reports, the readings that made claims of them, the claims with who said them, and the judgements on them.
/// Identifiers are relative: <c>report/HASH</c>, <c>claim/HASH/ID</c>, <c>judgement/ENTRY</c>.
/// </summary>
public static class ProvJson
{
    public static void Write(Stream output, IEnumerable<ReceivedReport> reports, IEnumerable<Judgement> judgements, Vantage vantage, Leaving leaving)
    {
        using var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        json.WriteStartObject("@context");
        json.WriteString("prov", "http://www.w3.org/ns/prov#");
        json.WriteString("schema", "https://schema.org/");
        json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.WriteEndObject();
        json.WriteStartArray("@graph");
        var names = new Dictionary<ClaimRef, string>();
        foreach (var received in reports.Where(vantage.Sees))
        {
            Write(json, received);
            foreach (var claim in received.Reading.Claims.Where(c => vantage.Sees(new SourcedClaim(c, received.Report, received.Known))))
            {
                names[ClaimRef.Of(received.Report, claim)] = NameOf(received.Report, claim);
                Write(json, claim, received);
                leaving.Write();
            }

            json.Flush();
        }

        foreach (var judgement in judgements.Where(j => names.ContainsKey(j.Claim)))
        {
            Write(json, judgement, names);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ReceivedReport received)
    {
        var report = received.Report;
        Start(json, $"report/{Hash(report)}", "prov:Entity", "schema:Article");
        json.WriteString("schema:identifier", report.Id);
        json.WriteString("schema:url", report.File);
        json.WriteIfSaid("schema:headline", report.Title);
        json.WriteIfSaid("schema:publisher", report.Publisher);
        json.WriteIfSaid("schema:datePublished", report.Published?.ToString());
        json.WriteIfSaid("schema:inLanguage", report.Language);
        json.WriteEndObject();
        Start(json, $"reading/{Hash(report)}", "prov:Activity");
        Link(json, "prov:used", $"report/{Hash(report)}");
        json.WriteString("prov:wasAssociatedWith", received.Reading.Program);
        json.WriteString("prov:endedAtTime", received.Known);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Claim claim, ReceivedReport received)
    {
        var source = new SourcedClaim(claim, received.Report, received.Known);
        Start(json, NameOf(received.Report, claim), "prov:Entity", "schema:Claim");
        Link(json, "prov:wasDerivedFrom", $"report/{Hash(received.Report)}");
        Link(json, "prov:wasGeneratedBy", $"reading/{Hash(received.Report)}");
        json.WriteString("prov:wasAttributedTo", source.Voice);
        json.WriteString("schema:author", source.Voice);
        Link(json, "schema:appearance", $"report/{Hash(received.Report)}");
        json.WriteString("schema:text", source.Quote);
        json.WriteString("schema:about", ClaimText.Of(claim));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Judgement judgement, Dictionary<ClaimRef, string> names)
    {
        var name = FormattableString.Invariant($"judgement/{judgement.Entry}");
        Start(json, name, "prov:Activity", "schema:ClaimReview");
        Link(json, "schema:itemReviewed", names[judgement.Claim]);
        json.WriteString("schema:reviewRating", Wire.Of(judgement.Verdict));
        json.WriteString("prov:wasAssociatedWith", judgement.Author.ToString());
        json.WriteString("prov:endedAtTime", judgement.At);
        json.WriteIfSaid("schema:reviewBody", judgement.Reason);
        if (judgement.Other is { } other && names.TryGetValue(other, out var second))
        {
            Link(json, "prov:used", second);
        }

        if (judgement.Supersedes is { } earlier)
        {
            Link(json, "prov:wasInformedBy", FormattableString.Invariant($"judgement/{earlier}"));
        }

        json.WriteEndObject();
        if (judgement is { Verdict: Verdict.Corrected, Correction: { } correction })
        {
            Start(json, $"{name}/claim", "prov:Entity", "schema:Claim");
            Link(json, "prov:wasRevisionOf", names[judgement.Claim]);
            Link(json, "prov:wasGeneratedBy", name);
            json.WriteString("schema:about", ClaimText.Of(correction));
            json.WriteEndObject();
        }
        else if (judgement.Verdict == Verdict.Rejected)
        {
            json.WriteStartObject();
            json.WriteString("@id", names[judgement.Claim]);
            Link(json, "prov:wasInvalidatedBy", name);
            json.WriteEndObject();
        }
    }

    static void Start(Utf8JsonWriter json, string id, params ReadOnlySpan<string> types)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteStartArray("@type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    static void Link(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    static string NameOf(Report report, Claim claim) => $"claim/{Hash(report)}/{claim.Id}";

    static string Hash(Report report) => report.Id["sha256:".Length..];
}
