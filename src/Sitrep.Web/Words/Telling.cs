using Sitrep.Exchange.Out;
using Sitrep.Model;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Words;

/// <summary>Puts claims into the interface's words. What it says is always said by someone: it goes with <see cref="Voice"/>.</summary>
public sealed class Telling(InterfaceWords words, Speakers speakers)
{
    /// <summary>A quote in a line is cut at so many characters.</summary>
    private const int LongestQuote = 160;

    /// <summary>"The Command of Military Operations says", "SANA denies", "two residents say".</summary>
    public Phrase Voice(ClaimEntry claim) =>
        Phrase.Fill(words[$"says.{TypeNames.Of(claim.Claim.Modality)}{(speakers.AreSeveral(claim.Voice) ? ".several" : "")}"], _ => Name(claim));

    private string Name(ClaimEntry claim) => claim.Source.InOwnVoice && !claim.Report.Report.TellsSource ? words.Say("source.unstated", ("file", claim.Report.Report.File)) : claim.Voice;

    /// <summary>What is claimed, in one line: "opposition forces captured Khan al-Asal from government forces".</summary>
    public Phrase What(ClaimEntry claim)
    {
        var kind = $"claim.{TypeNames.Of(claim.Claim.Type)}.{claim.Claim.Action}";
        return Phrase.Fill(words.Find(kind) ?? words["claim.other"], name => name switch
        {
            "actor" => claim.Actor,
            "target" => Target(claim),
            "place" => claim.PlaceName,
            "action" => claim.Claim.Action,
            "method" => Method(claim.Claim.Method),
            "people" => People(claim.Claim),
            "things" => Things(claim.Claim),
            "quote" => Quote(claim.Claim.Evidence, claim.Report.Text),
            _ => null,
        });
    }

    /// <summary>A method of the claim format in the interface's words; what the format has not as it stands.</summary>
    public string? Method(string? method) => method is null ? null : words.Find($"method.{method}") ?? method;

    /// <summary>A claim's category of people or equipment, as <see cref="Method"/>.</summary>
    public string? Category(Claim claim) => claim.Category is not { } category ? null
        : words.Find(claim.Type == ClaimType.Equipment ? $"equipment.{category}" : $"people.{category}.one") ?? category;

    /// <summary>The independent sources of an incident, by name.</summary>
    public string Voices(Incident incident) => string.Join(words["list.comma"], incident.Voices.Select(voice => voice.Source.Name));

    public string? Count(Count? count) => count switch
    {
        null => null,
        { Min: { } min, Max: { } max } when min == max => words.Say("count.exactly", ("n", InterfaceWords.Number(min))),
        { Min: { } min, Max: { } max } => words.Say("count.between", ("from", InterfaceWords.Number(min)), ("to", InterfaceWords.Number(max))),
        { Min: { } min } => words.Say("count.atleast", ("n", InterfaceWords.Number(min))),
        { Max: { } max } => words.Say("count.atmost", ("n", InterfaceWords.Number(max))),
        { Best: { } best } => words.Say("count.about", ("n", InterfaceWords.Number(best))),
        _ => null,
    };

    // "Two civilians" are those that the count counts already.
    private static string? Target(ClaimEntry claim) => claim.Claim is { Type: ClaimType.Casualty, Count: not null, Target: { Name: null, Id: null } } ? null : claim.Target;

    private string People(Claim claim)
    {
        var category = words.Find($"people.{claim.Category}.one") is null ? "unknown" : claim.Category;
        var noun = words[words.FormKey($"people.{category}", claim.Count is { } told ? told.Max ?? told.Min ?? told.Best : null)];
        return Count(claim.Count) is { } count ? $"{count} {noun}" : noun;
    }

    private string? Things(Claim claim)
    {
        var item = ItemWords.Of(claim) ?? Category(claim);
        return (Count(claim.Count), item) switch
        {
            ({ } count, { } thing) when claim.Type != ClaimType.Infrastructure || claim.Count?.Max != 1 => $"{count} {thing}",
            ({ }, { } thing) => thing,
            (null, { } thing) => thing,
            (var count, null) => count,
        };
    }

    private static string Quote(Span evidence, string text)
    {
        var length = Math.Min(evidence.Length, LongestQuote);
        if (length < evidence.Length && char.IsHighSurrogate(text[evidence.Start + length - 1]))
        {
            length--;
        }

        return string.Concat(text.AsSpan(evidence.Start, length), length < evidence.Length ? "…" : "");
    }
}
