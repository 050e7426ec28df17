using Sitrep.Geography.Names;
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
            "place" => Name(claim.Place),
            "other" => Name(claim.OtherPlace),
            "counted" => Counted(claim),
            "count" => claim.Count is { } count ? words.Of(Toll.Of(count)) : null,
            "people" => People(claim, words.Label("people", claim.Category ?? "unknown")),
            "counted-people" => claim.Count is { } number && words.Counted("people", claim.Category ?? "unknown", Toll.Of(number)) is { } counted ? People(claim, counted) : null,
            "counted-equipment" => claim is { Count: { } number, Category: { } kind } ? words.Counted("equipment", kind, Toll.Of(number)) : null,
            "equipment-kind" => claim.Category is { } kind ? words.LabelOf("equipment", kind) : null,
            "equipment" => ItemWords.Of(claim) ?? (claim.Category is { } category ? words.Label("equipment", category) : null),
            "item" => ItemWords.Of(claim),
            "method" => claim.Method is { } method ? words.Label("methods", method) : null,
            "quote" => Quoted(source),
            _ => null,
        };
    }

    string People(Claim claim, string people)
    {
        var civilian = claim.Category is "civilian" or "child" or "woman";
        return Name(claim.Target) is { } side && !civilian ? $"{people} ({words.Set(side)})" : people;
    }

    // The report's own words for what is counted, so that 300 families do not become 300 people.
    static string? Counted(Claim claim) => claim.CountSurface is { } words && words.Any(char.IsLetter) && words.Any(char.IsDigit)
        ? words.Length > 1 && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words
        : null;

    static string? Name(Place? place) => place?.Shown();

    static string Quoted(SourcedClaim source) => $"“{Quotation.Of(source.Claim.Evidence, source.Report.Text)}”";

    static string? Name(Party? party) => party?.Name ?? party?.Surface;
}
