namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>What a lexicon entry is about: which finder reads it.</summary>
public enum Topic : byte
{
    Number, Bound, Determiner, Measure, People, Equipment, Model, Infrastructure, Aid, Means, Actor, Nation, Force, Body, Party, Role, Rank,
    GivenName, Operation, Time, Anaphor, Link, After, Figure,
}
