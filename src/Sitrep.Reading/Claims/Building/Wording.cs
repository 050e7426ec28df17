using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;

namespace Sitrep.Reading.Claims.Building;

/// <summary>The words for a party or a place, without the day that ends their phrase ("Sheikh Aqil on Wednesday" is Sheikh Aqil).</summary>
sealed class Wording(ReportView view)
{
    public string Of(int sentence, Span phrase)
    {
        var end = phrase.End;
        foreach (var located in view.In(sentence))
        {
            if (located.Mention is TimeMention { Span: var time } && time.Start > phrase.Start && time.Start < end && time.End >= end)
            {
                end = time.Start;
            }
        }

        return end == phrase.End ? phrase.Of(view.Text) : WithoutMarkers(sentence, new(phrase.Start, end));
    }

    /// <summary>Cut before the day, a phrase still ends in what led to it ("on", "in the early").</summary>
    string WithoutMarkers(int sentence, Span phrase)
    {
        var tree = view.Trees[sentence];
        for (var token = tree.FirstAt(phrase.End) - 1; token >= 0 && tree[token].Span.Start > phrase.Start; token--)
        {
            if (tree[token].Pos is not (PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Adv))
            {
                return new Span(phrase.Start, tree[token].Span.End).Of(view.Text);
            }
        }

        return phrase.Of(view.Text).TrimEnd();
    }
}
