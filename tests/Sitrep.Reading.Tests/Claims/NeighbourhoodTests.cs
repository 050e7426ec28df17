using Sitrep.BuiltIn;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Judging;

namespace Sitrep.Reading.Tests.Claims;

/// <summary>What a row says of the drafts around one is counted anew by going through all of them.</summary>
public sealed class NeighbourhoodTests
{
    const string Text = "Rebels captured Kibati on Monday. The army shelled Goma from Sake overnight, killing nine civilians and wounding 12, and retook two hills. "
        + "It said that nine civilians were killed in Goma, four of them children. Rebels captured KIBATI, a monitor said. The rebels later left Kibati and captured Sake.";

    const int Own = 11, Four = 4;
    const float Nobody = -9;

    static readonly ReportView view = SharedReader.View(Text);
    static readonly List<Draft> drafts = new ClaimReader(BuiltInPacks.Packs, "en", null, null).Propose(view);
    static readonly float[] scores = [.. drafts.Select((_, i) => i % 5 == 4 ? 1.5f : 6 * MathF.Sin(i + 1))];

    static readonly float[][] rows = Rows();

    static float[][] Rows()
    {
        var around = new Neighbourhood(view, drafts, scores);
        return [.. drafts.Select((_, i) => around.Of(i))];
    }

    [Fact]
    public void The_text_gives_drafts_that_share_each_thing()
    {
        Assert.True(drafts.Count > 12);
        Assert.Contains(drafts, a => drafts.Exists(b => !ReferenceEquals(a, b) && a.Core is not null && IsSameCore(a, b)));
        Assert.Contains(rows, row => row[Own + 4 * Four] > Nobody);
    }

    [Fact]
    public void Others_of_the_sentence() => Check(Own, (a, b) => a.Trigger.Sentence == b.Trigger.Sentence);

    [Fact]
    public void Others_about_the_same_word() => Check(Own + Four, (a, b) => a.Core is not null && IsSameCore(a, b));

    [Fact]
    public void Others_of_the_trigger() => Check(Own + 2 * Four, (a, b) => (a.Trigger.Sentence, a.Trigger.Head) == (b.Trigger.Sentence, b.Trigger.Head));

    [Fact]
    public void Others_of_the_action() => Check(Own + 3 * Four, IsSameAction);

    [Fact]
    public void Those_of_the_sentences_beside() => Check(Own + 4 * Four + 2, (a, b) => Math.Abs(a.Trigger.Sentence - b.Trigger.Sentence) == 1);

    [Fact]
    public void The_same_told_before_and_after_whatever_the_case_of_letters()
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var told = Enumerable.Range(0, drafts.Count).Where(other => other != i && drafts[i].Core is not null && drafts[other].Core is not null
                && IsSameAction(drafts[i], drafts[other]) && ThingOf(drafts[i]) == ThingOf(drafts[other])).ToList();
            Assert.Equal(told.Where(other => other < i).Select(other => scores[other]).Append(Nobody).Max(), rows[i][Own + 4 * Four]);
            Assert.Equal(told.Where(other => other > i).Select(other => scores[other]).Append(Nobody).Max(), rows[i][Own + 4 * Four + 1]);
        }
    }

    static void Check(int column, Func<Draft, Draft, bool> shares)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var others = Enumerable.Range(0, drafts.Count).Where(other => other != i && shares(drafts[i], drafts[other])).ToList();
            Assert.Equal(others.Select(other => scores[other]).Append(Nobody).Max(), rows[i][column]);
            Assert.Equal(others.Count == 0 ? Nobody : others.Average(other => scores[other]), rows[i][column + 1], 1e-4f);
            Assert.Equal(others.Count, rows[i][column + 2]);
            Assert.Equal((float)others.Sum(other => LinearModel.Probability(scores[other])), rows[i][column + 3], 1e-4f);
        }
    }

    static bool IsSameCore(Draft a, Draft b) => (a.Core?.Sentence, a.Core?.Token) == (b.Core?.Sentence, b.Core?.Token);

    static bool IsSameAction(Draft a, Draft b) => (a.Frame.Type, a.Action) == (b.Frame.Type, b.Action);

    static string ThingOf(Draft draft) => draft.Core is not { } core ? "" : core.Mention is PlaceMention place ? place.Name.ToUpperInvariant()
        : $"{view.Trees[core.Sentence][core.Token].Lemma.ToUpperInvariant()} {core.Count?.Best}";
}
