using System.Collections.Frozen;

namespace Sitrep.Model;

/// <summary>The names that Universal Dependencies v2 gives to parts of speech, relations and the features kept here.</summary>
public static class UdNames
{
    static readonly FrozenDictionary<string, Relation> Relations = Enum.GetValues<Relation>().ToFrozenDictionary(NameOf, StringComparer.Ordinal);
    static readonly FrozenDictionary<string, PartOfSpeech> Parts = Enum.GetValues<PartOfSpeech>().ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>In the order in which CoNLL-U sorts them.</summary>
    static readonly (string Name, Features Feature)[] FeatureNames =
    [
        ("Mood=Imp", Features.Imperative), ("Number=Plur", Features.Plural), ("Number=Sing", Features.Singular),
        ("Person=1", Features.FirstPerson), ("Person=2", Features.SecondPerson), ("Person=3", Features.ThirdPerson),
        ("Polarity=Neg", Features.Negative), ("Poss=Yes", Features.Possessive), ("Tense=Past", Features.Past), ("Tense=Pres", Features.Present),
        ("VerbForm=Fin", Features.Finite), ("VerbForm=Ger", Features.Gerund), ("VerbForm=Inf", Features.Infinitive),
        ("VerbForm=Part", Features.Participle), ("Voice=Pass", Features.Passive),
    ];

    /// <summary>"NOUN", "PROPN" and so on.</summary>
    public static string NameOf(PartOfSpeech part) => part.ToString().ToUpperInvariant();

    /// <summary>"nsubj:pass" for <see cref="Relation.NsubjPass"/>: a subtype begins at the second capital.</summary>
    public static string NameOf(Relation relation)
    {
        var name = relation.ToString();
        var subtype = 1;
        while (subtype < name.Length && !char.IsUpper(name[subtype]))
        {
            subtype++;
        }

        return (subtype < name.Length ? $"{name[..subtype]}:{name[subtype..]}" : name).ToLowerInvariant();
    }

    /// <summary>The features in CoNLL-U's form, "_" when there is none.</summary>
    public static string NameOf(Features features) => features == Features.None
        ? "_"
        : string.Join('|', FeatureNames.Where(f => (features & f.Feature) != 0).Select(f => f.Name));

    /// <summary>The part of speech of a name; X when it is not one of UD's.</summary>
    public static PartOfSpeech PartOf(string name) => Parts.GetValueOrDefault(name, PartOfSpeech.X);

    /// <summary>The relation of a name; without its subtype when that is unknown, and Dep when all is unknown.</summary>
    public static Relation RelationOf(string name) =>
        Relations.TryGetValue(name, out var exact) ? exact : Relations.GetValueOrDefault(name.Split(':')[0], Relation.Dep);

    /// <summary>The features kept here out of a CoNLL-U feature column.</summary>
    public static Features FeaturesOf(string column)
    {
        var all = Features.None;
        foreach (var part in column.Split('|'))
        {
            all |= part == "Number=Ptan" ? Features.Plural : Array.Find(FeatureNames, f => f.Name == part).Feature;
        }

        return all;
    }
}
