namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>What a lexicon's group says of its words, each by a key of the group.</summary>
[Flags]
public enum EntryTraits : ushort
{
    None = 0,
    /// <summary>One noun, many people: "police".</summary>
    Collective = 1,
    /// <summary>Always many: "troops".</summary>
    Many = 2,
    /// <summary>People only as a noun of its own: "the dead".</summary>
    Nominal = 4,
    /// <summary>Names no single thing: "ammunition".</summary>
    Mass = 8,
    /// <summary>Decides the category even after a model's name.</summary>
    Stronger = 16,
    /// <summary>A letter of road numbers, or what stands before a ship's name.</summary>
    Prefix = 32,
    /// <summary>An unnamed source.</summary>
    Source = 64,
    /// <summary>A body that is no armed actor.</summary>
    Unarmed = 128,
    /// <summary>What things are kept in: a depot only behind the name of a thing ("missile warehouse").</summary>
    Store = 256,
    /// <summary>What befell people, counted: "losses", "casualties".</summary>
    Harm = 512,
}
