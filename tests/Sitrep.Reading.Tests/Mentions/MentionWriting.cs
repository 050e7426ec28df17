using System.Globalization;
using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Reading.Tests.Mentions;

/// <summary>Writes a mention as the corpora do; null for another kind.</summary>
static class MentionWriting
{
    public static string? Of(Mention mention, string kind) => (kind, mention) switch
    {
        ("count", CountMention count) when count.Unit is not "ordinal" => $"{(count.Increment ? "+" : "")}{Of(count.Count)}{(count.Unit is { } unit ? " " + unit : "")}{(count.Ambiguous ? " ambiguous" : "")}",
        ("people", PeopleMention people) => $"{people.Category ?? "-"} {Of(people.Count)}",
        ("equipment", EquipmentMention item) => $"{item.Category} {Of(item.Count)}{(item.Model is { } model ? " " + model : "")}",
        ("infrastructure", InfrastructureMention works) => $"{works.Kind} {Of(works.Count)}{(works.Name is { } name ? " " + name : "")}",
        ("aid", AidMention aid) => $"{aid.Kind} {Of(aid.Count)}",
        ("means", MeansMention means) => means.Method,
        ("actor", ActorMention actor) => actor.Name + (actor.Anaphoric ? " (again)" : ""),
        ("person", PersonMention person) => $"{person.Name ?? "-"} | {person.Role ?? "-"} | {person.Organisation ?? "-"}",
        ("pronoun", PronounMention pronoun) => pronoun.Name ?? "-",
        ("nationality", NationalityMention nationality) => nationality.Name,
        ("operation", OperationMention operation) => operation.Name,
        ("time", TimeMention time) => $"{time.Type} {time.Value}{Of(time.Range)}",
        _ => null,
    };

    static string Of(TimeRange? range) => range is null ? "" : $" [{Of(range.Start)}..{Of(range.End)}]";

    static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string Of(Count? count) => count switch
    {
        null => "?",
        { Min: { } min, Max: { } max } => min == max ? Whole(min) : $"{Whole(min)}..{Whole(max)}",
        _ => $"{Whole(count.Min)}..{Whole(count.Max)}",
    };

    static string Whole(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
