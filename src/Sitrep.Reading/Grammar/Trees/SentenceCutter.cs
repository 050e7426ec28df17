using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar.Trees;

/// <summary>Cuts sentences that are too long for a tree to make sense, so that time stays linear in the text.</summary>
static class SentenceCutter
{
    public const int Longest = 128;

    /// <summary>Copies the ends of sentences, with more ends where one is too long: after the last sign in its second half, or at the limit.</summary>
    public static void Cut(string text, ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> sentences, List<int> into)
    {
        var start = 0;
        foreach (var end in sentences)
        {
            while (end - start > Longest)
            {
                var at = start + Longest;
                while (at > start + Longest / 2 && (pieces[at - 1].Length > 1 || Signs.IsWord(text[pieces[at - 1].Start]) || Signs.IsOpener(text[pieces[at - 1].Start])))
                {
                    at--;
                }

                start = at > start + Longest / 2 ? at : start + Longest;
                into.Add(start);
            }

            if (end > start)
            {
                into.Add(end);
            }

            start = end;
        }
    }
}
