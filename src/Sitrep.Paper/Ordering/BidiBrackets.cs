using System.Text;

namespace Sitrep.Paper.Ordering;

/// <summary>The pairs of brackets of a run of text (Unicode Standard Annex 9, BD16), in the order in which they open.</summary>
static class BidiBrackets
{
    const string Open = "([{\u2045\u207D\u208D\u3008\u300A\u300C\u300E\u3010\u3014\uFF08\uFF3B\uFF5B", Close = ")]}\u2046\u207E\u208E\u3009\u300B\u300D\u300F\u3011\u3015\uFF09\uFF3D\uFF5D";
    const int Deepest = 63;

    public static List<(int Open, int Close)> Pairs(Rune[] runes, BidiClass[] classes)
    {
        var (pairs, open) = (new List<(int Open, int Close)>(), new List<(int Kind, int At)>());
        for (var i = 0; i < runes.Length; i++)
        {
            if (classes[i] != BidiClass.Neutral || !runes[i].IsBmp)
            {
                continue;
            }

            if (Open.IndexOf((char)runes[i].Value) is >= 0 and var kind)
            {
                if (open.Count == Deepest)
                {
                    break;
                }

                open.Add((kind, i));
            }
            else if (Close.IndexOf((char)runes[i].Value) is >= 0 and var closed && open.FindLastIndex(o => o.Kind == closed) is >= 0 and var at)
            {
                pairs.Add((open[at].At, i));
                open.RemoveRange(at, open.Count - at);
            }
        }

        pairs.Sort();
        return pairs;
    }
}
