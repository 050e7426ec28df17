using Sitrep.Model;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Trees;

/// <summary>Lists the grammatical places around a trigger, with passive, participles, relatives, control and coordination undone.</summary>
public sealed class SlotReader(GrammarWords words)
{
    const int Deepest = 6;

    /// <summary>The slots of a trigger, nearest first by kind: its own, then those that it shares with the clauses above.</summary>
    public List<Slot> Read(Tree tree, int trigger)
    {
        var slots = new List<Slot>(8);
        var passive = IsPassive(tree, trigger);
        OwnSlots(tree, trigger, passive, slots);
        SlotsAbove(tree, trigger, passive, slots);
        return slots;
    }

    /// <summary>True for "was captured", and for a participle that follows or precedes the thing that suffered it.</summary>
    public static bool IsPassive(Tree tree, int trigger)
    {
        foreach (var child in tree.Children(trigger))
        {
            if (tree[child].Relation is Relation.AuxPass or Relation.NsubjPass or Relation.CsubjPass or Relation.OblAgent)
            {
                return true;
            }
        }

        ref readonly var token = ref tree[trigger];
        if (token.Pos == PartOfSpeech.Adj)
        {
            return true;
        }

        var bare = token.Relation is Relation.Acl or Relation.Amod or Relation.Advcl or Relation.Root or Relation.Parataxis or Relation.Conj;
        return bare && token.Has(Features.Past | Features.Participle)
            && tree.Child(trigger, Relation.Nsubj) < 0 && tree.Child(trigger, Relation.Obj) < 0 && tree.Child(trigger, Relation.Aux) < 0
            && !(token.Relation == Relation.Conj && !IsPassive(tree, token.Head));
    }

    void OwnSlots(Tree tree, int trigger, bool passive, List<Slot> slots)
    {
        foreach (var child in tree.Children(trigger))
        {
            var name = NameOf(tree, child, trigger, passive);
            if (name is not null)
            {
                Add(tree, slots, name, Antecedent(tree, trigger, child));
            }
        }

        if (!passive && tree[trigger].Pos == PartOfSpeech.Verb && !Has(slots, "object") && TakenObject(tree, trigger) is var taken and >= 0)
        {
            Add(tree, slots, "object", taken);
        }
    }

    /// <summary>
    /// The object of a verb that the parser has given to a participle after it ("to sever the highway linking A to B", read as if the highway
    /// stood with "linking"): a bare noun before the participle and after the verb; -1 for none.
    /// </summary>
    static int TakenObject(Tree tree, int verb)
    {
        foreach (var clause in tree.Children(verb))
        {
            if (clause > verb + 1 && tree[clause].Relation is Relation.Advcl or Relation.Acl or Relation.Xcomp or Relation.Ccomp
                && (tree[clause].Has(Features.Participle) || tree[clause].Has(Features.Gerund)) && tree.Child(clause, Relation.Aux) < 0 && tree.Child(clause, Relation.Mark) < 0)
            {
                foreach (var noun in tree.Children(clause))
                {
                    if (noun > verb && noun < clause && tree[noun].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn
                        && tree[noun].Relation is Relation.Nsubj or Relation.Obj or Relation.Obl or Relation.OblUnmarked
                        && tree.Child(noun, Relation.Case) < 0)
                    {
                        return noun;
                    }
                }
            }
        }

        return -1;
    }

    string? NameOf(Tree tree, int child, int trigger, bool passive) => tree[child].Relation switch
    {
        Relation.Nsubj or Relation.NsubjOuter or Relation.Csubj => passive ? "object" : "subject",
        Relation.NsubjPass or Relation.CsubjPass => "object",
        Relation.Obj => BeginsClause(tree, child) ? "clause" : "object",
        Relation.Advmod when child < trigger && tree.Child(child, Relation.Nummod) >= 0 => passive ? "object" : "subject",
        Relation.Iobj => "recipient",
        Relation.OblAgent when tree.Child(child, Relation.Case) is var marker && (marker < 0 || words.Agents.Contains(tree[marker].Lemma)) => "subject",
        Relation.OblAgent or Relation.Obl or Relation.Nmod or Relation.OblUnmarked or Relation.NmodDesc or Relation.NmodUnmarked => Oblique(tree, child, passive),
        Relation.NmodPoss => "poss",
        Relation.Compound => "compound",
        Relation.Amod => "amod",
        Relation.Nummod => "self",
        Relation.Xcomp => "complement",
        Relation.Appos => "appos",
        Relation.Advcl or Relation.Acl or Relation.Parataxis or Relation.List => "clause",
        _ => null,
    };

    /// <summary>A noun with "where" before it is a clause that the parser took for one more object ("captured Saraqib, where two roads meet").</summary>
    bool BeginsClause(Tree tree, int noun) => tree.Child(noun, Relation.Advmod) is >= 0 and var adverb && adverb < noun && words.RelativeAdverbs.Contains(tree[adverb].Lemma);

    string Oblique(Tree tree, int child, bool passive)
    {
        var marker = tree.Child(child, Relation.Case);
        if (marker < 0)
        {
            return "bare";
        }

        var lemma = tree[marker].Lemma;
        return passive && words.Agents.Contains(lemma) ? "subject" : lemma;
    }

    /// <summary>Slots that grammar shares with the words above: what the clause modifies, whose subject it keeps, what light verb carries it.</summary>
    void SlotsAbove(Tree tree, int trigger, bool passive, List<Slot> slots)
    {
        var at = trigger;
        for (var depth = 0; depth < Deepest && tree[at].Head is var head and >= 0; depth++)
        {
            var hasSubject = Has(slots, "subject");
            var hasObject = Has(slots, "object");
            switch (tree[at].Relation)
            {
                case Relation.AclRelcl:
                    if (passive ? !hasObject : !hasSubject)
                    {
                        Add(tree, slots, passive ? "object" : "subject", head, inherited: depth > 0);
                    }
                    else if (!hasObject)
                    {
                        Add(tree, slots, "object", head, inherited: depth > 0);
                    }

                    return;
                case Relation.Acl:
                    Add(tree, slots, passive && !hasObject ? "object" : hasSubject ? "head" : "subject", head, inherited: depth > 0);
                    return;
                case Relation.Amod or Relation.Compound or Relation.Nummod:
                    Add(tree, slots, "head", head);
                    return;
                case Relation.Conj:
                    ShareSubject(tree, head, passive, slots, hasSubject, hasObject);
                    at = head;
                    continue;
                case Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Parataxis:
                    ShareSubject(tree, head, passive, slots, hasSubject, hasObject);
                    at = head;
                    if (tree[at].Relation is not (Relation.Conj or Relation.Xcomp or Relation.AclRelcl or Relation.Acl))
                    {
                        return;
                    }

                    continue;
                case Relation.Obj or Relation.Obl or Relation.Nsubj or Relation.NsubjPass or Relation.Nmod:
                    CarryingVerb(tree, at, head, slots);
                    return;
                default:
                    return;
            }
        }
    }

    void ShareSubject(Tree tree, int above, bool passive, List<Slot> slots, bool hasSubject, bool hasObject)
    {
        if (passive ? hasObject : hasSubject)
        {
            return;
        }

        var controlled = words.ObjectControl.Contains(tree[above].Lemma) ? tree.Child(above, Relation.Obj) : -1;
        foreach (var child in tree.Children(above))
        {
            var shared = controlled >= 0
                ? child == controlled
                : tree[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent;
            if (shared)
            {
                Add(tree, slots, passive ? "object" : "subject", Antecedent(tree, above, child), inherited: true);
            }
        }
    }

    /// <summary>"carried out an attack on X": what the light verb has, the noun has.</summary>
    void CarryingVerb(Tree tree, int noun, int verb, List<Slot> slots)
    {
        if (tree[verb].Pos != PartOfSpeech.Verb)
        {
            Add(tree, slots, "governor", verb, inherited: true);
            return;
        }

        // "The gains include the capture of X": what includes does nothing to it.
        if (words.Inclusive.Contains(tree[verb].Lemma))
        {
            return;
        }

        var light = words.LightVerbs.Contains(tree[verb].Lemma);
        var passive = IsPassive(tree, verb);
        foreach (var child in tree.Children(verb))
        {
            if (child != noun && NameOf(tree, child, verb, passive) is { } name && name is not "clause")
            {
                Add(tree, slots, light ? name : "verb-" + name, Antecedent(tree, verb, child), inherited: true);
            }
        }

        if (!Has(slots, light ? "subject" : "verb-subject"))
        {
            var above = new List<Slot>(2);
            SlotsAbove(tree, verb, passive, above);
            foreach (var slot in above)
            {
                Add(tree, slots, light ? slot.Name : "verb-" + slot.Name, slot.Token, inherited: true);
            }
        }
    }

    /// <summary>The noun that a relative pronoun stands for; any other word stands for itself.</summary>
    int Antecedent(Tree tree, int clause, int child)
    {
        if (tree[child].Pos != PartOfSpeech.Pron || !words.Relatives.Contains(tree[child].Lemma))
        {
            return child;
        }

        for (int up = clause, steps = 0; up >= 0 && steps < Deepest; up = tree[up].Head, steps++)
        {
            if (tree[up].Relation == Relation.AclRelcl)
            {
                return tree[up].Head;
            }
        }

        return child;
    }

    static void Add(Tree tree, List<Slot> slots, string name, int token, bool inherited = false, bool coordinated = false, int depth = 0)
    {
        foreach (var slot in slots)
        {
            if (slot.Token == token && string.Equals(slot.Name, name, StringComparison.Ordinal))
            {
                return;
            }
        }

        slots.Add(new(name, token, coordinated, inherited));
        if (depth >= 40)
        {
            return;
        }

        foreach (var child in tree.Children(token))
        {
            // The parser strings long lists as appositions now and then: same part of speech and a comma between count as coordination.
            if (tree[child].Relation == Relation.Conj && tree[child].Pos is not PartOfSpeech.Verb)
            {
                Add(tree, slots, name, child, inherited, true, depth + 1);
            }
        }
    }

    static bool Has(List<Slot> slots, string name)
    {
        foreach (var slot in slots)
        {
            if (string.Equals(slot.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
