using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Reading.Speech.Moods;

namespace Sitrep.Reading.Speech;

/// <summary>
/// Tells whether an event is put as having happened, denied, planned, predicted or possible: by the words on its own word, by the verbs and
/// nouns that it depends on, and by the kind of its clause. Who says so is no matter here.
/// </summary>
public sealed class ModalityReader(PackSet packs)
{
    /// <summary>How far up the tree an event's fate is asked for.</summary>
    const int Highest = 6;

    /// <summary>In all languages written here, a question's mark ends the sentence or stands before a closing quotation mark.</summary>
    const int QuestionTail = 3;
    readonly MoodWords words = new(packs.Get("languages/english/modality.en.words.yaml"));

    /// <param name="token">The index of the word that names the event.</param>
    public ModalityReading Read(Sentence sentence, int token, string text)
    {
        var walk = new MoodWalk(words, sentence.Tokens, text);
        var tally = new MoodTally();
        walk.Own(token, ref tally);
        var at = token;
        for (var step = 0; step < Highest && walk.Up(ref at, ref tally); step++)
        {
        }

        if (Asks(sentence, text))
        {
            tally.Flag(ModalityMarks.Question);
        }

        var reading = tally.Reading;
        return (reading.Marks & ModalityMarks.Question) != 0 && reading.Modality == Modality.Asserted
            ? reading with { Modality = Modality.Possible, Rule = "question", Word = sentence.Tokens[^1].Span }
            : reading;
    }

    bool Asks(Sentence sentence, string text)
    {
        for (var t = sentence.Tokens.Length - 1; t >= Math.Max(0, sentence.Tokens.Length - QuestionTail); t--)
        {
            if (words.Asks(sentence.Tokens[t].Span.In(text)))
            {
                return true;
            }
        }

        return false;
    }
}
