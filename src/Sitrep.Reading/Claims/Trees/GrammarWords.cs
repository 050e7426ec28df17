using System.Collections.Frozen;
using Sitrep.Packs;

namespace Sitrep.Reading.Claims.Trees;

/// <summary>The few function words that undoing grammar needs, by language.</summary>
public sealed class GrammarWords(PackNode file)
{
    /// <summary>Pronouns that stand for the head of a relative clause.</summary>
    public FrozenSet<string> Relatives { get; } = file.TextsOf("relative-pronouns").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Adverbs that begin a relative clause ("Saraqib, where two roads meet").</summary>
    public FrozenSet<string> RelativeAdverbs { get; } = file.TextsOf("relative-adverbs").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that go on from a thing to what it holds ("including").</summary>
    public FrozenSet<string> Inclusive { get; } = file.TextsOf("inclusive-words").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words for the kind of a place that may stand before a name in a list ("the town of A, the hill B").</summary>
    public FrozenSet<string> PlaceNouns { get; } = file.TextsOf("place-nouns").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words for what people live in or hold, which are lost or taken and never killed ("lost a dozen villages").</summary>
    public FrozenSet<string> Settlements { get; } = file.TextsOf("settlement-nouns").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that stand for one more of those told before ("captured another", "a third was wounded").</summary>
    public FrozenSet<string> Ellipses { get; } = file.TextsOf("ellipses").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that a number of those told before may count ("nine more", "three others").</summary>
    public FrozenSet<string> Further { get; } = file.TextsOf("further-words").ToFrozenSet(StringComparer.Ordinal);

    public Participles Participles { get; } = new(file["participles"]);

    /// <summary>Prepositions that mark the agent of a passive or of a nominalisation.</summary>
    public FrozenSet<string> Agents { get; } = file.TextsOf("agent-prepositions").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs that only carry a noun of action ("carried out an attack").</summary>
    public FrozenSet<string> LightVerbs { get; } = file.TextsOf("light-verbs").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs whose object, not subject, does what their complement says ("forced them to retreat").</summary>
    public FrozenSet<string> ObjectControl { get; } = file.TextsOf("object-control-verbs").ToFrozenSet(StringComparer.Ordinal);
}
