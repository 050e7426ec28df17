using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>Proposes drafts: for each trigger, one for each thing that it may be about. It errs on the side of too many.</summary>
public sealed class Proposer(TriggerFinder triggers, SlotReader slots, SubsetProposer subsets, ListProposer lists)
{
    /// <summary>How far from a trigger a thing may stand that grammar does not tie to it, in tokens.</summary>
    const int LooseReach = 14;

    public List<Draft> Propose(ReportView view)
    {
        var drafts = new List<Draft>();
        var found = new List<Trigger>();
        var fitting = new Fitting(view);
        for (var sentence = 0; sentence < view.Trees.Length; sentence++)
        {
            found.Clear();
            triggers.Find(view.Trees[sentence], sentence, found);
            foreach (var trigger in found)
            {
                ProposeFor(view, fitting, trigger, drafts);
            }
        }

        lists.Propose(view, drafts);
        subsets.Propose(view, drafts);
        return drafts;
    }

    void ProposeFor(ReportView view, Fitting fitting, Trigger trigger, List<Draft> drafts)
    {
        var tree = view.Trees[trigger.Sentence];
        var around = SlotsAround(tree, trigger);
        if (trigger.Frame.Core == CoreKind.None)
        {
            drafts.Add(new(trigger, null, around, TriggerSpan(tree, trigger), "frame"));
            return;
        }

        if (trigger.Frame.Zero)
        {
            var nobody = new Argument(trigger.Sentence, trigger.Head, TriggerSpan(tree, trigger), null, Count.None, "self", 0, Fit.Exact);
            drafts.Add(new(trigger, nobody, around, nobody.Span, "zero"));
            return;
        }

        var cores = Cores(tree, fitting, trigger, around);
        if (cores.Count == 0)
        {
            Loose(view, fitting, trigger, cores);
        }

        foreach (var core in cores)
        {
            drafts.Add(new(trigger, core, around, EvidenceOf(tree, trigger, core), core.Slot == "loose" ? "loose" : "frame"));
        }
    }

    /// <summary>The slots of all content words of the trigger, without its own words.</summary>
    ImmutableArray<Slot> SlotsAround(Tree tree, Trigger trigger)
    {
        if (trigger.First == trigger.Last)
        {
            return [.. slots.Read(tree, trigger.Head)];
        }

        var all = ImmutableArray.CreateBuilder<Slot>();
        for (var token = trigger.First; token <= trigger.Last; token++)
        {
            if (tree[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj)
            {
                all.AddRange(slots.Read(tree, token).Where(s => s.Token < trigger.First || s.Token > trigger.Last));
            }
        }

        return [.. all.Distinct()];
    }

    static List<Argument> Cores(Tree tree, Fitting fitting, Trigger trigger, ImmutableArray<Slot> around)
    {
        var cores = new List<Argument>();
        foreach (var (name, rank) in trigger.Frame.CoreSlots.Select((name, rank) => (name, rank)))
        {
            if (name == "self")
            {
                AddSelf(tree, fitting, trigger, rank, cores);
                continue;
            }

            foreach (var slot in around)
            {
                if (string.Equals(slot.Name, name, StringComparison.Ordinal) && !cores.Exists(c => c.Token == slot.Token)
                    && fitting.Fit(trigger.Frame.Core, trigger.Sentence, slot.Token, slot, rank) is { } core)
                {
                    cores.Add(core);
                }
            }
        }

        return cores;
    }

    static void AddSelf(Tree tree, Fitting fitting, Trigger trigger, int rank, List<Argument> cores)
    {
        var self = new Slot("self", trigger.Head);
        if (fitting.Fit(trigger.Frame.Core, trigger.Sentence, trigger.Head, self, rank) is { } core
            && (core.Count is not null || core.Fit == Fit.Exact))
        {
            cores.Add(core);
        }
    }

    static void Loose(ReportView view, Fitting fitting, Trigger trigger, List<Argument> cores)
    {
        foreach (var located in view.In(trigger.Sentence))
        {
            if (located.Token >= 0 && Math.Abs(located.Token - trigger.Head) <= LooseReach && !cores.Exists(c => c.Token == located.Token)
                && fitting.Fit(trigger.Frame.Core, trigger.Sentence, located.Token, new("loose", located.Token), 9) is { Fit: Fit.Exact } core)
            {
                cores.Add(core);
            }
        }
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
