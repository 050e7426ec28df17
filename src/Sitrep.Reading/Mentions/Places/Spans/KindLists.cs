using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Spans;

/// <summary>Words that stand in a list of members of a kind of place: "three villages, including X and Y".</summary>
sealed class KindLists
{
    /// <summary>Log-odds that a name in such a list is a place: the text says that it is.</summary>
    const float Said = 4;

    const int LongestList = 60;
    readonly HashSet<int> members = [];

    public KindLists(Scene scene)
    {
        for (var i = 0; i + 2 < scene.Words.Count; i++)
        {
            if (scene.Words[i].Is(WordClass.Several) && scene.Words[i + 1] is { Gap: Gap.Space or Gap.Comma } next && next.Is(WordClass.Inclusive))
            {
                AddFrom(scene, i + 2);
            }
        }
    }

    /// <summary>What the list adds to a name that stands in it; 0 for other names.</summary>
    public float Of(NameSpan span) => members.Contains(span.First) && members.Contains(span.Last) ? Said : 0;

    void AddFrom(Scene scene, int first)
    {
        for (var i = first; i < scene.Words.Count && i < first + LongestList && scene.Words[i].Gap is Gap.Space or Gap.Comma or Gap.Hyphen; i++)
        {
            if (scene.Words[i].IsNamelike || (scene.Words[i].Shape & WordShape.Digits) != 0)
            {
                members.Add(i);
            }
            else if (!scene.Words[i].Is(WordClass.Connector | WordClass.Kind))
            {
                return;
            }
        }
    }
}
