using System.Globalization;
using Sitrep.Model;

namespace Sitrep.Exchange.Out;

/// <summary>The claim format's spelling of the model's values.</summary>
public static class Wire
{
    public static string Of(ClaimType type) => type switch
    {
        ClaimType.Control => "control",
        ClaimType.Attack => "attack",
        ClaimType.Casualty => "casualty",
        ClaimType.Equipment => "equipment",
        ClaimType.Infrastructure => "infrastructure",
        ClaimType.Displacement => "displacement",
        ClaimType.Humanitarian => "humanitarian",
        ClaimType.Agreement => "agreement",
        ClaimType.Operation => "operation",
        ClaimType.Statement => "statement",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string Of(Modality modality) => modality switch
    {
        Modality.Asserted => "asserted",
        Modality.Claimed => "claimed",
        Modality.Denied => "denied",
        Modality.Planned => "planned",
        Modality.Predicted => "predicted",
        Modality.Possible => "possible",
        _ => throw new ArgumentOutOfRangeException(nameof(modality), modality, null),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Same => "same",
        Verdict.Different => "different",
        Verdict.Unsure => "unsure",
        Verdict.Accepted => "accepted",
        Verdict.Corrected => "corrected",
        Verdict.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    public static string Of(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Exact => "exact",
        PlacePrecision.Near => "near",
        PlacePrecision.Area => "area",
        _ => "unresolved",
    };

    /// <summary>The format knows no years; a year told is less exact than a month and its bounds say how much.</summary>
    public static string Of(TimePrecision precision) => precision switch
    {
        TimePrecision.Hour => "hour",
        TimePrecision.Day => "day",
        TimePrecision.Week => "week",
        TimePrecision.Month => "month",
        _ => "unknown",
    };

    /// <summary>The field of a claim's other place: "to" of people who left, "from" of people who came back.</summary>
    public static string OtherPlaceOf(Claim claim) => claim.Action == "returned" ? "from" : "to";

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
