using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>Says what a claim says, as a clause to be put behind its voice.</summary>
sealed class ClaimPhrase(BriefWords words)
{
    /// <summary>The clause; its quote when the pack has no pattern for it.</summary>
    public string Of(SourcedClaim source) =>
        words.FirstThatFits($"what/{Wire.Of(source.Claim.Type)}/{source.Claim.Action}", field => Field(source, field)) ?? Quoted(source);

    string? Field(SourcedClaim source, string field)
    {
        var claim = source.Claim;
        return field switch
        {
            "actor" => Name(claim.Actor),
            "target" => Name(claim.Target),
            "place" => claim.Place is { } place ? place.Name ?? place.Surface : null,
            "count" => claim.Count is { } count ? words.Of(Toll.Of(count)) : null,
            "people" => People(claim),
            "equipment" => claim.Item ?? (claim.Category is { } category ? words.Label("equipment", category) : null),
            "item" => claim.Item,
            "method" => claim.Method is { } method ? words.Label("methods", method) : null,
            "quote" => Quoted(source),
            _ => null,
        };
    }

    string People(Claim claim)
    {
        var people = words.Label("people", claim.Category ?? "unknown");
        var civilian = claim.Category is "civilian" or "child" or "woman";
        return Name(claim.Target) is { } side && !civilian ? $"{people} ({side})" : people;
    }

    static string Quoted(SourcedClaim source) => $"“{Quotation.Of(source.Claim.Evidence, source.Report.Text)}”";

    static string? Name(Party? party) => party?.Name ?? party?.Surface;
}
