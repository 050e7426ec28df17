using Sitrep.Model;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.GrammarTraining;

/// <summary>Turns sentences into batches; for learning, damages some first so that capitals, headlines and unknown words are met.</summary>
sealed class BatchMaker(Settings settings, Lexicon lexicon, WordVectors vectors, Random random)
{
    public Batch Plain(IEnumerable<Lesson> lessons)
    {
        var batch = new Batch();
        foreach (var lesson in lessons)
        {
            Add(batch, lesson, learning: false);
        }

        return batch;
    }

    public Batch ForLearning(IEnumerable<Lesson> lessons)
    {
        var batch = new Batch();
        foreach (var lesson in lessons)
        {
            Add(batch, random.NextSingle() < settings.Damage ? Damaged(lesson) : lesson, learning: true);
        }

        return batch;
    }

    void Add(Batch batch, Lesson lesson, bool learning)
    {
        Span<char> buffer = stackalloc char[Spelling.Longest];
        Span<int> affixes = stackalloc int[Spelling.Affixes];
        batch.Lessons.Add(lesson);
        foreach (var form in lesson.Forms)
        {
            var plain = buffer[..Spelling.Plain(form, buffer)];
            var word = lexicon.Find(Spelling.WordKey(plain));
            var vector = vectors.Find(Spelling.ExactKey(plain));
            if (learning && word > 0 && random.NextSingle() < 0.25f / (0.25f + lexicon.Frequency(word)))
            {
                word = 0;
                vector = random.NextSingle() < 0.5f ? -1 : vector;
            }

            batch.Words.Add(word);
            batch.Vectors.Add(vector);
            Spelling.AffixRows(form, plain, settings.AffixRows, affixes);
            batch.Affixes.AddRange(affixes);
        }

        batch.Starts.Add(batch.Rows);
    }

    Lesson Damaged(Lesson lesson)
    {
        var kind = random.Next(5);
        string[] forms = kind switch
        {
            0 or 1 => [.. lesson.Forms.Select(f => f.ToUpperInvariant())],
            2 => [.. lesson.Forms.Select(f => f.ToLowerInvariant())],
            3 => [.. lesson.Forms.Select(Titled)],
            _ => lesson.Forms,
        };
        var damaged = lesson with { Forms = forms };
        return kind >= 3 || random.Next(2) == 0 ? WithoutStop(damaged) : damaged;
    }

    static string Titled(string form) => form.Length > 3 ? char.ToUpperInvariant(form[0]) + form[1..] : form;

    static Lesson WithoutStop(Lesson lesson)
    {
        var last = lesson.Length - 1;
        return last < 2 || lesson.Parts[last] != PartOfSpeech.Punct || lesson.Heads.Contains(last) || lesson.Heads[last] < 0
            ? lesson
            : new(lesson.Forms[..last], lesson.Lemmas[..last], lesson.Parts[..last], lesson.Features[..last], lesson.Heads[..last], lesson.Relations[..last]);
    }
}
