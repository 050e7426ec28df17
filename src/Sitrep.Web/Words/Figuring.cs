using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Words;

/// <summary>Puts numbers, grades and states into the interface's words.</summary>
public sealed class Figuring(InterfaceWords words)
{
    /// <summary>"3", "3 to 5, best 4", "at least 200".</summary>
    public string Range(Toll toll) => toll switch
    {
        { High: { } high } when high == toll.Low => InterfaceWords.Number(toll.Low),
        { High: { } high } when high == toll.Best || toll.Best == toll.Low => words.Say("toll.between", ("low", InterfaceWords.Number(toll.Low)), ("high", InterfaceWords.Number(high))),
        { High: { } high } => words.Say("toll.best", ("low", InterfaceWords.Number(toll.Low)), ("high", InterfaceWords.Number(high)), ("best", InterfaceWords.Number(toll.Best))),
        _ when toll.Best == toll.Low => words.Say("count.atleast", ("n", InterfaceWords.Number(toll.Low))),
        _ => words.Say("toll.open", ("low", InterfaceWords.Number(toll.Low)), ("best", InterfaceWords.Number(toll.Best))),
    };

    public string High(Toll toll) => toll.High is { } high ? InterfaceWords.Number(high) : words["toll.unbounded"];

    /// <summary>"5 h 55 min", "40 min".</summary>
    public string Time(TimeSpan time) => words.Say(time.TotalHours >= 1 ? "hours" : "minutes", ("h", (int)time.TotalHours), ("m", time.Minutes));

    /// <summary>From where to where, as text alone: "Saraqib → Idlib"; what is not known is "…".</summary>
    public string Between(string? from, string? to) => $"{words.Apart(from ?? "…")} {(words.Direction == "rtl" ? "←" : "→")} {words.Apart(to ?? "…")}";

    /// <summary>Whose people or things, and what kind.</summary>
    public string Whose(Figure figure) => figure.Civilian ? words["toll.civilians"] : figure.Whose?.Name ?? words["toll.noside"];

    public string Whose(TallyKey key) => key.Civilian ? words["toll.civilians"] : key.Side?.Name ?? words["toll.noside"];

    public string Category(ClaimType type, string? category) => category is null ? ""
        : words.Find(type == ClaimType.Equipment ? $"equipment.{category}" : $"people.{category}.other") ?? category;

    public string Action(string action) => words.Find($"action.{action}") ?? action;

    /// <summary>The words for a code of an enumeration: "grade.one-side".</summary>
    public string Label<T>(string kind, T value) where T : struct, Enum => words[$"{kind}.{Codes.Of(value)}"];

    public string Type(ClaimType type) => words[$"type.{TypeNames.Of(type)}"];
}
