using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>The beginnings of the names of what the judge sees.</summary>
static class DraftNames
{
    public static readonly Feature Bias = Feature.Constant("bias"), Type = Feature.Constant("claim"), Frame = Feature.Constant("frame"), Origin = Feature.Constant("origin"),
        Clean = Feature.Constant("clean"), Word = Feature.Constant("word"), Relation = Feature.Constant("relation"), Features = Feature.Constant("features"),
        Mood = Feature.Constant("mood"), Marks = Feature.Constant("marks"), Governor = Feature.Constant("governor"), GovernorPos = Feature.Constant("governor-pos"),
        With = Feature.Constant("with"), Core = Feature.Constant("core"), CoreWord = Feature.Constant("core-word"), Slot = Feature.Constant("slot"),
        Parties = Feature.Constant("parties"), Means = Feature.Constant("means"), Combatants = Feature.Constant("combatants"), Context = Feature.Constant("context"),
        StrongDrafts = Feature.Constant("strong-drafts"), Sentence = Feature.Constant("sentence"), Said = Feature.Constant("said"),
        SentenceHas = Feature.Constant("sentence-has"), DraftsHere = Feature.Constant("drafts-here"), Weak = Feature.Constant("weak"),
        Strong = Feature.Constant("strong"), Passive = Feature.Constant("passive"), Active = Feature.Constant("active");
}
