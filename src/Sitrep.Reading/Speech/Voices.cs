using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech;

/// <summary>The acts of saying of a report by the sentences that they speak, so that each event asks only those round it.</summary>
public sealed class Voices
{
    readonly List<SpeechMention>?[] bySentence;
    readonly ImmutableArray<Sentence> sentences;

    public Voices(ImmutableArray<Sentence> sentences, IEnumerable<SpeechMention> speeches)
    {
        (this.sentences, bySentence) = (sentences, new List<SpeechMention>?[sentences.Length]);
        foreach (var speech in speeches)
        {
            foreach (var content in speech.Content)
            {
                Add(speech, content);
            }
        }
    }

    /// <summary>The act that vouches for some words (see <see cref="Vouching"/>); null for the publisher's own voice.</summary>
    public SpeechMention? For(Span words)
    {
        var at = Sorted.FirstEndingAfter(sentences, words.Start);
        return at < bySentence.Length && bySentence[at] is { } near ? Vouching.For(words, near) : null;
    }

    void Add(SpeechMention speech, Span content)
    {
        for (var s = Sorted.FirstEndingAfter(sentences, content.Start); s < bySentence.Length && sentences[s].Span.Start < content.End; s++)
        {
            var near = bySentence[s] ??= [];
            if (near.Count == 0 || near[^1] != speech)
            {
                near.Add(speech);
            }
        }
    }
}
