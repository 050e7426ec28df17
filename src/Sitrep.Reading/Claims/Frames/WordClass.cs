using Sitrep.Model;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>The part of speech that a pack asks of a trigger.</summary>
public enum WordClass : byte { Verb, Noun, Adjective }

public static class WordClasses
{
    /// <summary>Whether a tagged word may be of the class. Headlines and capitals blur names and nouns, and participles and adjectives.</summary>
    public static bool Admits(this WordClass wanted, PartOfSpeech pos) => wanted switch
    {
        WordClass.Verb => pos is PartOfSpeech.Verb or PartOfSpeech.Aux,
        WordClass.Noun => pos is PartOfSpeech.Noun or PartOfSpeech.Propn,
        _ => pos is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Propn,
    };
}
