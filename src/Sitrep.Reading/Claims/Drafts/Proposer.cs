using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>Proposes drafts: for each trigger, one for each thing that it may be about. It errs on the side of too many.</summary>
public sealed class Proposer(TriggerFinder triggers, TriggerSlots slots, SubsetProposer subsets, ListProposer lists, GrammarWords words)
{
    /// <summary>How far from a trigger a thing may stand that grammar does not tie to it, in tokens.</summary>
    const int LooseReach = 14;

    readonly ListedPlaces listed = new(words);

    /// <summary>The grammatical places around triggers.</summary>
    public TriggerSlots Slots => slots;

    public List<Draft> Propose(ReportView view)
    {
        var drafts = new List<Draft>();
        var found = new List<Trigger>();
        var fitting = new Fitting(view, words);
        var (known, cores) = (new Dictionary<int, ImmutableArray<Slot>>(), new List<Argument>());
        for (var sentence = 0; sentence < view.Trees.Length; sentence++)
        {
            found.Clear();
            known.Clear();
            triggers.Find(view.Trees[sentence], sentence, found);
            foreach (var trigger in found)
            {
                ProposeFor(view, fitting, trigger, slots.Around(view.Trees[sentence], trigger, known), cores, drafts);
            }
        }

        lists.Propose(view, fitting, drafts);
        subsets.Propose(view, drafts);
        return drafts;
    }

    /// <param name="cores">Room for the things that the trigger may be about.</param>
    void ProposeFor(ReportView view, Fitting fitting, Trigger trigger, ImmutableArray<Slot> around, List<Argument> cores, List<Draft> drafts)
    {
        var tree = view.Trees[trigger.Sentence];
        if (trigger.Frame.Core == CoreKind.None)
        {
            drafts.Add(new(trigger, null, around, TriggerSpan(tree, trigger), "frame"));
            Several(view, trigger, around, drafts);
            return;
        }

        if (trigger.Frame.Zero)
        {
            var nobody = new Argument(trigger.Sentence, trigger.Head, TriggerSpan(tree, trigger), null, Count.None, "self", 0, Fit.Exact);
            drafts.Add(new(trigger, nobody, around, nobody.Span, "zero"));
            return;
        }

        cores.Clear();
        AddCores(tree, fitting, trigger, around, cores);
        if (!cores.Exists(c => c.Fit >= Fit.Nested))
        {
            Loose(view, fitting, trigger, cores);
        }

        if (trigger.Frame.Core == CoreKind.Place && cores.Count == 0 && ToldPlace.Before(view, trigger) is { } told)
        {
            drafts.Add(new(trigger, told, around, TriggerSpan(tree, trigger), "told"));
        }

        Enumerated(view, fitting, trigger, cores);
        if (trigger.Frame.Core == CoreKind.Place)
        {
            listed.Extend(view, trigger.Sentence, cores);
        }

        if (cores.Count > 1)
        {
            // "heavy equipment, including 13 tanks": the things named tell more than the word for all of them.
            cores.RemoveAll(c => c is { Count: null, Coordinated: false, Mention: EquipmentMention { Category: "other" } });
        }

        foreach (var found in cores)
        {
            var core = found.Count is null && trigger.Frame.Core == CoreKind.Aid ? found with { Count = Served(view, found) } : found;
            drafts.Add(new(trigger, core, around, EvidenceOf(tree, trigger, core), core.Slot == "loose" ? "loose" : "frame"));
        }
    }

    /// <summary>An attack on several places is an attack on each: a draft for every further place of a coordination.</summary>
    static void Several(ReportView view, Trigger trigger, ImmutableArray<Slot> around, List<Draft> drafts)
    {
        foreach (var slot in around)
        {
            if (slot is { Coordinated: true, Inherited: false } && view.At<PlaceMention>(trigger.Sentence, slot.Token) is { } place)
            {
                var core = new Argument(trigger.Sentence, slot.Token, place.Span, place, null, slot.Name, 0, Fit.Exact, true);
                drafts.Add(new(trigger, core, around, place.Span, "several"));
            }
        }
    }

    /// <summary>Aid without a number of its own is counted by the people whom it is for: the nearest number of people after it.</summary>
    static Count? Served(ReportView view, Argument aid)
    {
        foreach (var located in view.In(aid.Sentence))
        {
            if (located.Mention is PeopleMention { Count: { } people } && located.Mention.Span.Start >= aid.Span.End)
            {
                return people;
            }
        }

        return null;
    }

    static void AddCores(Tree tree, Fitting fitting, Trigger trigger, ImmutableArray<Slot> around, List<Argument> cores)
    {
        for (var rank = 0; rank < trigger.Frame.CoreSlots.Length; rank++)
        {
            var name = trigger.Frame.CoreSlots[rank];
            if (name == "self")
            {
                AddSelf(tree, fitting, trigger, rank, cores);
                continue;
            }

            foreach (var slot in around)
            {
                if (string.Equals(slot.Name, name, StringComparison.Ordinal)
                    && fitting.Fit(trigger.Frame.Core, trigger.Sentence, slot.Token, slot, rank) is { } core
                    && (core.Fit != Fit.Phrase || MayBeAnything(trigger.Frame.Core, name)))
                {
                    AddNew(cores, core);
                }
            }
        }
    }

    /// <summary>Whether a slot is so close to the trigger that a phrase of no known kind there is its thing; "on Monday" is not.</summary>
    static bool MayBeAnything(CoreKind kind, string slot) => kind == CoreKind.Place ? slot is "object" or "of" or "verb-object" : slot is "subject" or "object" or "self" or "head" or "compound" or "appos" or "of" or "recipient" or "verb-object";

    static void AddSelf(Tree tree, Fitting fitting, Trigger trigger, int rank, List<Argument> cores)
    {
        var self = new Slot("self", trigger.Head);
        if (fitting.Fit(trigger.Frame.Core, trigger.Sentence, trigger.Head, self, rank) is { } core
            && (core.Count is not null || core.Fit == Fit.Exact))
        {
            AddNew(cores, core);
        }
    }

    static void AddNew(List<Argument> cores, Argument core)
    {
        foreach (var known in cores)
        {
            if (known.Token == core.Token || IsWithin(core.Mention, known.Mention))
            {
                return;
            }
        }

        for (var i = cores.Count - 1; i >= 0; i--)
        {
            if (IsWithin(cores[i].Mention, core.Mention))
            {
                cores.RemoveAt(i);
            }
        }

        cores.Add(core);
    }

    static bool IsWithin(Mention? part, Mention? whole) => part is not null && whole is not null && whole.Span.Contains(part.Span);

    void Loose(ReportView view, Fitting fitting, Trigger trigger, List<Argument> cores)
    {
        foreach (var located in view.In(trigger.Sentence))
        {
            if (located.Token >= 0 && Math.Abs(located.Token - trigger.Head) <= LooseReach
                && fitting.Fit(trigger.Frame.Core, trigger.Sentence, located.Token, new("loose", located.Token), 9) is { Fit: Fit.Exact } core
                && !subsets.IsPart(view.Trees[trigger.Sentence], located.Mention.Span))
            {
                AddNew(cores, core);
            }
        }
    }

    /// <summary>
    /// Further things of a list that the tree has not tied together, after the one that it has and before it ("ten tanks, two guns and a
    /// truck were lost"): nothing but nouns, numbers, commas and "and" between them.
    /// </summary>
    void Enumerated(ReportView view, Fitting fitting, Trigger trigger, List<Argument> cores)
    {
        var tree = view.Trees[trigger.Sentence];
        foreach (var located in view.In(trigger.Sentence))
        {
            if (LastBefore(cores, located.Token) is { Fit: Fit.Exact } before
                && Lists(tree, before.Token, tree.FirstAt(located.Mention.Span.Start)))
            {
                AddListed(fitting, trigger, before, located, counted: false, cores);
            }
        }

        for (var i = view.In(trigger.Sentence).Length - 1; i >= 0; i--)
        {
            var located = view.In(trigger.Sentence)[i];
            if (located.Token >= 0 && FirstIfAllAfter(cores, located.Token) is { Fit: Fit.Exact } after && Lists(tree, located.Token, tree.FirstAt(after.Span.Start)))
            {
                AddListed(fitting, trigger, after, located, counted: true, cores);
            }
        }

        cores.Sort((a, b) => a.Sentence != b.Sentence ? a.Sentence.CompareTo(b.Sentence) : a.Token.CompareTo(b.Token));
    }

    static Argument? LastBefore(List<Argument> cores, int token)
    {
        for (var i = cores.Count - 1; i >= 0; i--)
        {
            if (cores[i].Token < token)
            {
                return cores[i];
            }
        }

        return null;
    }

    /// <summary>The first of the things when all of them stand after a token.</summary>
    static Argument? FirstIfAllAfter(List<Argument> cores, int token)
    {
        foreach (var core in cores)
        {
            if (core.Token <= token)
            {
                return null;
            }
        }

        return cores.Count > 0 ? cores[0] : null;
    }

    static void AddListed(Fitting fitting, Trigger trigger, Argument beside, Located located, bool counted, List<Argument> cores)
    {
        if (fitting.Fit(trigger.Frame.Core, trigger.Sentence, located.Token, new(beside.Slot, located.Token, true, beside.Inherited), beside.Rank) is { Fit: Fit.Exact } core
            && (!counted || core.Count is not null))
        {
            AddNew(cores, core);
        }
    }

    bool Lists(Tree tree, int from, int to)
    {
        var parted = false;
        for (var token = from + 1; token < to; token++)
        {
            switch (tree[token].Pos)
            {
                case PartOfSpeech.Punct or PartOfSpeech.Cconj:
                    parted = true;
                    break;
                case PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Sym or PartOfSpeech.X:
                    break;
                default:
                    if (!words.Inclusive.Contains(tree[token].Lemma))
                    {
                        return false;
                    }

                    parted = true;
                    break;
            }
        }

        return parted;
    }

    static Span TriggerSpan(Tree tree, Trigger trigger) => tree[trigger.First].Span.To(tree[trigger.Last].Span);

    /// <summary>Trigger and core; a further member of a coordination is carried by its own words.</summary>
    static Span EvidenceOf(Tree tree, Trigger trigger, Argument core)
    {
        const int Longest = 500;
        var whole = TriggerSpan(tree, trigger).To(core.Span);
        return core.Coordinated || whole.Length > Longest ? core.Span : whole;
    }
}
