using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>The grammatical places around a trigger of one or more words.</summary>
public sealed class TriggerSlots(SlotReader slots)
{
    /// <summary>Frames of one word share its slots.</summary>
    /// <param name="known">The slots of words asked for before, of one sentence; receives more.</param>
    public ImmutableArray<Slot> Around(Tree tree, Trigger trigger, Dictionary<int, ImmutableArray<Slot>> known)
    {
        if (trigger.First != trigger.Last)
        {
            return Around(tree, trigger);
        }

        return known.TryGetValue(trigger.Head, out var those) ? those : known[trigger.Head] = Around(tree, trigger);
    }

    /// <summary>The slots of all content words of the trigger, without its own words.</summary>
    public ImmutableArray<Slot> Around(Tree tree, Trigger trigger)
    {
        if (trigger.First == trigger.Last)
        {
            return [.. slots.Read(tree, trigger.Head)];
        }

        var all = ImmutableArray.CreateBuilder<Slot>();
        for (var token = trigger.First; token <= trigger.Last; token++)
        {
            if (tree[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Adv)
            {
                all.AddRange(slots.Read(tree, token).Where(s => !OwnWord(tree, trigger, s.Token)));
            }
        }

        return [.. all.Distinct()];
    }

    static bool OwnWord(Tree tree, Trigger trigger, int token)
    {
        if (token < trigger.First || token > trigger.Last)
        {
            return false;
        }

        foreach (var word in trigger.Pattern.Words)
        {
            foreach (var one in word)
            {
                if (tree[token].Lemma.Equals(one, StringComparison.OrdinalIgnoreCase) || tree.Form(token).Equals(one, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
