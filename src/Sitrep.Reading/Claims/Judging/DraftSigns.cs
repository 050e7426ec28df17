using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>Parts of the names of what the judge sees, hashed once.</summary>
static class DraftSigns
{
    public static readonly Sign Origin = Sign.Of("origin"), Pos = Sign.Of("pos"), Relation = Sign.Of("relation"), Form = Sign.Of("form"), Phrase = Sign.Of("phrase"),
        Mood = Sign.Of("mood"), Core = Sign.Of("core"), Fit = Sign.Of("fit"), Kind = Sign.Of("kind"), CoreWord = Sign.Of("core-word"), Count = Sign.Of("count"),
        Far = Sign.Of("far"), Sharing = Sign.Of("sharing"), Determiner = Sign.Of("determiner"), Slot = Sign.Of("slot"), Parties = Sign.Of("parties"),
        Means = Sign.Of("means"), Said = Sign.Of("said"), SentenceHas = Sign.Of("sentence-has"), Clean = Sign.Of("clean"), Unclean = Sign.Of("unclean"),
        Weak = Sign.Of("weak"), Strong = Sign.Of("strong"), Coordinated = Sign.Of("coordinated"), First = Sign.Of("first"), Inherited = Sign.Of("inherited"),
        Own = Sign.Of("own"), Uncounted = Sign.Of("uncounted"), Counted = Sign.Of("counted"), Subject = Sign.Of("subject"), NoSubject = Sign.Of("no-subject"),
        Object = Sign.Of("object"), NoObject = Sign.Of("no-object"), None = Sign.Of("none"), Zero = Sign.Of("zero"), One = Sign.Of("one"), Some = Sign.Of("some"),
        New = Sign.Of("new"), Told = Sign.Of("told");
}
