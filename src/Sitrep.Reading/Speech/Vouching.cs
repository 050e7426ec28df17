using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Reading.Speech;

/// <summary>Whose word stands for some words of a report: the innermost source that vouches for them, not one that only relays.</summary>
public static class Vouching
{
    /// <summary>Rules of acts whose source vouches begin so; acts of the mind ("believes", "wants") and of judgement begin otherwise.</summary>
    public const string Prefix = "speech:";

    /// <summary>True for acts of saying, reporting, denying, blaming and the like; false for believing, wanting, praising.</summary>
    public static bool Vouches(SpeechMention speech) => speech.Rule.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>
    /// The act that the words stand in; null for the publisher's own voice. A denial round another's claim counts above that claim, for it is
    /// the denier's word that reaches the reader.
    /// </summary>
    /// <param name="words">The words of a claim, best the one that names the event.</param>
    public static SpeechMention? For(Span words, IEnumerable<SpeechMention> speeches)
    {
        var (inner, innerLength) = ((SpeechMention?)null, int.MaxValue);
        var (named, namedLength) = ((SpeechMention?)null, int.MaxValue);
        foreach (var speech in speeches)
        {
            if (!Vouches(speech) || LengthRound(words, speech) is not (> 0 and var length))
            {
                continue;
            }

            (inner, innerLength) = length < innerLength || Denies(speech, inner) ? (speech, length) : (inner, innerLength);
            if (speech.Attribution is not null)
            {
                (named, namedLength) = length < namedLength || Denies(speech, named) ? (speech, length) : (named, namedLength);
            }
        }

        return inner is { Attribution: null } && named is not null
            ? named with { Stance = inner.Stance == Modality.Claimed ? named.Stance : inner.Stance, Rule = inner.Rule }
            : inner;
    }

    static bool Denies(SpeechMention outer, SpeechMention? inner) => outer.Stance == Modality.Denied && inner is not null
        && outer.Content.Any(c => inner.Cue.Any(cue => c.Contains(cue)));

    /// <summary>The length of the piece of content that holds the words; 0 when none does.</summary>
    static int LengthRound(Span words, SpeechMention speech)
    {
        foreach (var content in speech.Content)
        {
            if (content.Contains(words))
            {
                return content.Length;
            }
        }

        return 0;
    }
}
