using Sitrep.Model.Mentions;
using Sitrep.Packs;

namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>One phrase of a lexicon and what it stands for.</summary>
/// <param name="Phrase">As the pack writes it.</param>
/// <param name="Value">The pack's value for it: a category, a number, an id.</param>
/// <param name="Group">The node of the pack that lists it, for what else it says.</param>
/// <param name="Plural">True for a plural made by the language's inflection.</param>
/// <param name="Case">How the phrase must be written to count.</param>
public sealed record LexiconEntry(Topic Topic, string Phrase, string Value, PackNode Group, bool Plural = false, LetterCase Case = LetterCase.Any)
{
    public EntryTraits Traits { get; } = TraitsOf(Group);

    public bool Has(EntryTraits trait) => (Traits & trait) != 0;

    /// <summary>True when its last word is a noun, so that a verb's lemma is not it.</summary>
    public bool Noun { get; init; }

    /// <summary>What a finder made of the pack's node, so that it need not read it again.</summary>
    public object? Meaning { get; init; }

    /// <summary>Named in the mentions that it makes; of what befell people it says so.</summary>
    public string Rule => field ??= $"{(Has(EntryTraits.Harm) ? PeopleMention.Harm : Topic.ToString().ToLowerInvariant() + "/")}{Phrase}";

    static EntryTraits TraitsOf(PackNode group)
    {
        var traits = EntryTraits.None;
        foreach (var (key, value) in group.Entries)
        {
            traits |= key switch
            {
                "collective" => EntryTraits.Collective,
                "many" => EntryTraits.Many,
                "nominal" => EntryTraits.Nominal,
                "mass" => EntryTraits.Mass,
                "stronger" => EntryTraits.Stronger,
                "prefix" => EntryTraits.Prefix,
                "store" => EntryTraits.Store,
                "harm" => EntryTraits.Harm,
                "source" => EntryTraits.Source,
                "armed" when value.Text == "false" => EntryTraits.Unarmed,
                _ => EntryTraits.None,
            };
        }

        return traits;
    }
}
