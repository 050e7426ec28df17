using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Finds weapons, vehicles and depots, by class ("tanks"), model ("T-72B3") or both ("T-72 tanks").</summary>
sealed class EquipmentFinder(Passage passage)
{
    readonly ShipNames ships = new(passage);

    public void Find(ICollection<Mention> found)
    {
        var done = 0;
        for (var i = 0; i < passage.Count; i++)
        {
            done = i < done ? done : ships.Again(i, found) ?? FindAt(i, done, found);
        }
    }

    int FindAt(int atom, int done, ICollection<Mention> found)
    {
        for (var i = passage.FirstHit(atom); i < passage.Hits.Count && passage.Hits[i].First == atom; i++)
        {
            var hit = passage.Hits[i];
            if (hit.First < done || hit.Entry.Topic is not (Topic.Equipment or Topic.Model) || hit.Entry.Has(EntryTraits.Store))
            {
                continue;
            }

            var model = hit.Entry.Topic == Topic.Model ? hit : ModelBefore(passage, hit);
            var noun = hit.Entry.Topic == Topic.Equipment ? hit : NounAfter(passage, hit);
            noun = StoreAfter(passage, noun ?? hit) ?? noun;
            if (IsPartOfModel(passage, hit) || !IsWritten(passage, hit) || passage.IsPartOfActor(hit) || passage.IsPartOfPerson(hit))
            {
                continue;
            }

            if (!hit.Entry.Has(EntryTraits.Prefix) && !Compounds.IsHead(passage, noun ?? hit))
            {
                done = AddModifier(passage, hit, found);
                continue;
            }

            done = Add(hit.First, noun, model, found);
        }

        return done;
    }

    int Add(int start, LexiconHit? noun, LexiconHit? model, ICollection<Mention> found)
    {
        var head = noun ?? model!.Value;
        var (named, end) = ships.Behind(head);
        if (head.Entry.Has(EntryTraits.Prefix) && named is null)
        {
            return head.First;
        }

        var first = model is { } m && m.First < start ? m.First : start;
        var phrase = NounPhrases.At(passage, first, head.End, !head.Entry.Plural && !head.Entry.Has(EntryTraits.Mass));
        var category = noun is { } n && (model is null || n.Entry.Has(EntryTraits.Stronger)) ? n.Entry.Value : model!.Value.Entry.Value;
        found.Add(new EquipmentMention(passage.SpanOf(phrase.First, end), head.Entry.Rule, passage.SpanOf(head.First, head.End), category,
            phrase.Count, model?.Entry.Phrase ?? named, (model?.Entry ?? head.Entry).Group["oryx"]?.Text));
        SharedHeads.Before(passage, head, found);
        return named is null ? end : ships.AddHullNumber(end, named, found);
    }

    /// <summary>"UAV" in "UAV workshop" is named, but counts nothing; "drone" in "drone strike" is the means; "vehicle-borne" names nothing.</summary>
    static int AddModifier(Passage passage, LexiconHit hit, ICollection<Mention> found)
    {
        var borne = hit.End < passage.Count && passage[hit.End].Gap == Gap.Hyphen;
        if (passage.TokenOf(hit.Last).Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && !borne && !hit.Entry.Has(EntryTraits.Prefix) && !passage.IsPartOfLonger(hit, means: true))
        {
            var span = passage.SpanOf(hit.First, hit.End);
            found.Add(new EquipmentMention(span, $"modifier/{hit.Entry.Phrase}", span, hit.Entry.Value, null, hit.Entry.Topic == Topic.Model ? hit.Entry.Phrase : null, hit.Entry.Group["oryx"]?.Text));
        }

        return hit.End;
    }

    /// <summary>What the thing is kept in: "warehouse" of "anti-tank missile warehouse".</summary>
    static LexiconHit? StoreAfter(Passage passage, LexiconHit kept)
    {
        var at = kept.End;
        return at < passage.Count && passage[at].Gap is Gap.Space or Gap.Hyphen && passage.TryHit(at, Topic.Equipment, out var store)
            && (store.Entry.Has(EntryTraits.Store) || IsDepot(store)) ? store : null;
    }

    static bool IsDepot(LexiconHit hit) => hit.Entry.Value is "ammunition-depot" or "weapons-depot";

    static LexiconHit? ModelBefore(Passage passage, LexiconHit noun)
    {
        for (var i = noun.First - 1; i >= 0 && i >= noun.First - 5; i--)
        {
            if (passage.TryHit(i, Topic.Model, out var model) && model.End == noun.First)
            {
                return model;
            }
        }

        return null;
    }

    static LexiconHit? NounAfter(Passage passage, LexiconHit model)
    {
        var at = model.End;
        return at < passage.Count && passage[at].Gap is Gap.Space or Gap.Hyphen && passage.TryHit(at, Topic.Equipment, out var noun) ? noun : null;
    }

    /// <summary>"RPG" in "RPG-29 Vampir".</summary>
    static bool IsPartOfModel(Passage passage, LexiconHit hit) =>
        hit.Entry.Topic == Topic.Equipment && passage.TryHit(hit.First, Topic.Model, out var model) && model.End > hit.End;

    /// <summary>A model of letters and figures is one word: "T 72" in a list is not.</summary>
    static bool IsWritten(Passage passage, LexiconHit hit)
    {
        if (hit.Entry.Topic != Topic.Model)
        {
            return true;
        }

        if (hit.End == hit.First + 2 && RoadNumbers.IsRoad(passage, hit.First))
        {
            return false;
        }

        for (var i = hit.First + 1; i < hit.End; i++)
        {
            if (passage[i].IsNumber && passage[i].Gap == Gap.Space && passage[i - 1] is { IsNumber: false, Length: 1 })
            {
                return false;
            }
        }

        return true;
    }
}
