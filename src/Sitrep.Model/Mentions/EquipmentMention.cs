namespace Sitrep.Model.Mentions;

/// <summary>Weapons, vehicles and depots.</summary>
/// <param name="Category">Table 3 of the claim format.</param>
/// <param name="Model">The model's name ("T-72"), if said.</param>
/// <param name="OryxCategory">Its category in Oryx's lists, if it has one.</param>
public sealed record EquipmentMention(Span Span, string Rule, Span Head, string Category, Count? Count = null, string? Model = null,
    string? OryxCategory = null) : Mention(Span, Rule);
