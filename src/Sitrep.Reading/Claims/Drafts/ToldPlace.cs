using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Frames;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>
/// A trigger without a place of its own is about one told before ("the army took it back"). The one told last stands for it until the
/// roles are chosen.
/// </summary>
static class ToldPlace
{
    /// <summary>How many sentences a place stays told.</summary>
    const int SentencesBack = 4;

    public static Argument? Before(ReportView view, Trigger trigger)
    {
        for (var sentence = trigger.Sentence; sentence >= Math.Max(0, trigger.Sentence - SentencesBack); sentence--)
        {
            for (var i = view.In(sentence).Length - 1; i >= 0; i--)
            {
                if (view.In(sentence)[i] is { Token: >= 0, Mention: PlaceMention { Kind: not PlaceKind.Country } place } located
                    && (sentence < trigger.Sentence || located.Token < trigger.First))
                {
                    return new(sentence, located.Token, place.Span, place, null, "told", 9, Fit.Exact);
                }
            }
        }

        return null;
    }
}
