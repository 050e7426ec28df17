namespace Sitrep.Reading.Claims.Judging;

/// <summary>The numbers of the drafts of each sentence, in order.</summary>
sealed class SentenceIndex
{
    readonly int[] ends, numbers;

    /// <param name="sentenceOf">The sentence of a draft by its number; -1 for none.</param>
    public SentenceIndex(int sentences, int drafts, Func<int, int> sentenceOf)
    {
        ends = new int[sentences + 1];
        for (var draft = 0; draft < drafts; draft++)
        {
            ends[sentenceOf(draft) + 1]++;
        }

        // Where each sentence's numbers begin; filling them in moves it to where they end.
        for (int sentence = 0, begin = ends[0] = 0; sentence < sentences; sentence++)
        {
            (ends[sentence + 1], begin) = (begin, begin + ends[sentence + 1]);
        }

        numbers = new int[drafts];
        for (var draft = 0; draft < drafts; draft++)
        {
            if (sentenceOf(draft) is >= 0 and var sentence)
            {
                numbers[ends[sentence + 1]++] = draft;
            }
        }
    }

    /// <summary>Empty for a sentence that the report has not.</summary>
    public ReadOnlySpan<int> In(int sentence) => sentence < 0 || sentence + 1 >= ends.Length ? [] : numbers.AsSpan(ends[sentence]..ends[sentence + 1]);
}
