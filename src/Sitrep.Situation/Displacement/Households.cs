using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Displacement;

/// <summary>Tells counts of households from counts of people by the words counted.</summary>
public sealed class Households
{
    const string Folder = "incidents/displacement/", Ending = ".households.yaml";

    readonly HashSet<string> words;

    public Households(PackSet packs) => words = new(
        packs.Under(Folder, Ending).SelectMany(file => file.Value.TextsOf("words")).Select(NameKey.Of), StringComparer.Ordinal);

    /// <summary>Knows no words: every count is of people.</summary>
    public static Households None { get; } = new(PackSet.Of([]));

    public FlowUnit UnitOf(Claim claim) => claim.CountSurface is { } counted && NameKey.Of(counted).Split(' ').Any(words.Contains) ? FlowUnit.Households : FlowUnit.People;
}
