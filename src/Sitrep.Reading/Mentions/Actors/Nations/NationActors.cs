using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors.Nations;

/// <summary>Nations as actors: "Russia" and "the Russians" that act, "Russian warplanes", "Ankara said".</summary>
static class NationActors
{
    public static void Find(Passage passage, ActorFinder finder)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic == Topic.Nation && !finder.Taken(hit.First, hit.End))
            {
                Take(passage, hit, finder);
            }
        }
    }

    static void Take(Passage passage, LexiconHit hit, ActorFinder finder)
    {
        var nation = Choose(passage, hit);
        var end = nation.Role switch
        {
            NationRole.Adjective => EquipmentAfter(passage, hit.End),
            NationRole.People => hit.End,
            NationRole.Name => Acts(passage, hit, seat: false) ? hit.End : -1,
            _ => Acts(passage, hit, seat: true) ? hit.End : -1,
        };
        if (end > 0 && !finder.Taken(hit.First, end))
        {
            finder.Take(new(hit.First, end, hit.Entry.Rule, nation.Actor.Name, nation.Actor, ActorKind.StateForces, nation.Actor.Country, true,
                Plural: nation.Role == NationRole.People));
        }
    }

    /// <summary>"US" is an adjective before a noun, else a name.</summary>
    static Nation Choose(Passage passage, LexiconHit hit)
    {
        var nation = (Nation)hit.Entry.Meaning!;
        for (var i = passage.FirstHit(hit.First); i < passage.Hits.Count && passage.Hits[i].First == hit.First; i++)
        {
            if (passage.Hits[i].Entry.Meaning is Nation other && other.Role == NationRole.Adjective && EquipmentAfter(passage, hit.End) > 0)
            {
                return other;
            }

            if (passage.Hits[i].Entry.Meaning is Nation { Role: NationRole.Name } name)
            {
                nation = name;
            }
        }

        return nation;
    }

    /// <summary>One past an equipment noun that the adjective qualifies, with up to three words between ("Russian Su-24 attack jets"); -1 when there is none.</summary>
    static int EquipmentAfter(Passage passage, int at)
    {
        var end = -1;
        for (var i = at; i < passage.Count && i < at + 5 && passage[i].Gap is Gap.Space or Gap.Hyphen or Gap.None; i++)
        {
            if (passage.TryHit(i, Topic.Equipment, out var hit) || passage.TryHit(i, Topic.Model, out hit))
            {
                end = hit.End;
                i = hit.End - 1;
            }
            else if (end > 0 || passage.TokenOf(i).Pos is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num))
            {
                break;
            }
        }

        return end;
    }

    static bool Acts(Passage passage, LexiconHit hit, bool seat)
    {
        var token = passage.TokenOf(hit.First);
        if (seat && hit.First == 0 && hit.End < passage.Count && passage[hit.End].Gap is not (Gap.Space or Gap.Apostrophe))
        {
            return false;
        }

        var subject = token.Relation is Relation.Nsubj or Relation.NsubjOuter or Relation.OblAgent;
        if (subject || (hit.End < passage.Count && passage[hit.End].Gap == Gap.Apostrophe && !seat))
        {
            return true;
        }

        return !seat && token.Relation is Relation.Obj or Relation.Iobj or Relation.Conj or Relation.NsubjPass;
    }
}
