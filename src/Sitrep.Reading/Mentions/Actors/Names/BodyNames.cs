using Sitrep.Model;
using Sitrep.Reading.Mentions.Actors.Nations;
using Sitrep.Reading.Mentions.Counts;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors.Names;

/// <summary>Actors that no pack names, by the head noun of their name: "132nd Brigade", "Ministry of Health", "Karen Human Rights Group".</summary>
static class BodyNames
{
    public static void Find(Passage passage, ActorFinder finder)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic != Topic.Body || finder.Taken(hit.First, hit.End) || !passage[hit.First].IsUpper && !NumberedUnit(passage, hit))
            {
                continue;
            }

            if (IsPossessor(passage, hit))
            {
                continue;
            }

            var first = Left(passage, hit.First, finder);
            var end = Right(passage, hit.End, finder);
            if (first == hit.First && end == hit.End && !StandsAlone(passage, hit))
            {
                continue;
            }

            if (!finder.Taken(first, end))
            {
                finder.Take(Span(passage, hit, first, end));
            }
        }
    }

    static ActorSpan Span(Passage passage, LexiconHit hit, int first, int end)
    {
        var name = passage.SpanOf(first, end).Of(passage.Text);
        return new(first, end, hit.Entry.Rule, name, null, ActorKinds.Of(hit.Entry.Value), CountryIn(passage, first, end), !hit.Entry.Has(EntryTraits.Unarmed),
            Bodies.WordOf(passage, first, end), hit.Entry.Plural);
    }

    public static string? CountryIn(Passage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage.TryHit(i, Topic.Nation, out var nation))
            {
                return ((Nation)nation.Entry.Meaning!).Actor.Country;
            }
        }

        return null;
    }

    /// <summary>"Ombudsman" in "Ombudsman's Office" is part of that name.</summary>
    static bool IsPossessor(Passage passage, LexiconHit hit) =>
        hit.End + 1 < passage.Count && passage[hit.End] is { Gap: Gap.Apostrophe, Length: 1 } && passage[hit.End + 1] is { Gap: Gap.Space, IsUpper: true }
        && passage.TryHit(hit.End + 1, Topic.Body, out _);

    /// <summary>"18th brigade", "401st brigade": an ordinal makes a unit's name without a capital.</summary>
    static bool NumberedUnit(Passage passage, LexiconHit hit) =>
        hit.First >= 2 && passage[hit.First].Gap is Gap.Space or Gap.Hyphen && passage[hit.First - 2].IsNumber && passage[hit.First - 1].Gap == Gap.None;

    static int Left(Passage passage, int at, ActorFinder finder)
    {
        while (at > 0 && passage[at].Gap is Gap.Space or Gap.Hyphen or Gap.Apostrophe or Gap.None or Gap.Dot && !finder.Taken(at - 1, at) && IsNamePart(passage, at - 1))
        {
            at--;
        }

        return at;
    }

    static bool IsNamePart(Passage passage, int atom)
    {
        if (passage[atom].IsNumber)
        {
            return true;
        }

        if (!passage[atom].IsUpper)
        {
            return passage[atom].Gap == Gap.None && atom > 0 && passage[atom - 1].IsNumber
                || passage[atom].Gap == Gap.Apostrophe && atom > 0 && passage[atom - 1].IsUpper;
        }

        return !passage.Caseless && Determiners.At(passage, atom) == Determiner.None && !passage.TryHit(atom, Topic.Rank, out _)
            && passage.TokenOf(atom).Pos is not (PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Pron or PartOfSpeech.Aux);
    }

    /// <summary>"of Health", "of the Interior", "for the Liberation of Palestine", "No. 2", "708".</summary>
    static int Right(Passage passage, int end, ActorFinder finder)
    {
        while (end < passage.Count && passage[end].Gap is Gap.Space or Gap.Dot)
        {
            var next = end;
            if (passage.Has(next, NumberRole.Label, out var afterLabel) && afterLabel < passage.Count && passage[afterLabel].IsNumber)
            {
                return afterLabel + 1;
            }

            if (passage[next].IsNumber && passage[next].Gap == Gap.Space && passage[next].Length <= 3 && (next + 1 == passage.Count || passage[next + 1].Gap != Gap.Space
                || passage.TokenOf(next + 1).Pos is not (PartOfSpeech.Noun or PartOfSpeech.Adj)))
            {
                return next + 1;
            }

            if (!passage.TryHit(next, Topic.Link, out var link) || link.Entry.Value is not ("of" or "for"))
            {
                return end;
            }

            next = link.End;
            if (next < passage.Count && Determiners.At(passage, next) == Determiner.Definite)
            {
                next++;
            }

            if (next >= passage.Count || !passage[next].IsUpper || passage[next].Gap != Gap.Space || finder.Taken(next, next + 1))
            {
                return end;
            }

            end = Capitals(passage, next);
        }

        return end;
    }

    static int Capitals(Passage passage, int at)
    {
        while (at < passage.Count && passage[at].IsUpper)
        {
            at++;
            if (at < passage.Count && passage[at].Gap is not (Gap.Space or Gap.Hyphen or Gap.Apostrophe or Gap.Dot or Gap.None))
            {
                break;
            }

            if (at + 1 < passage.Count && passage.TryHit(at, Topic.Link, out var link) && link.Entry.Value == "and" && passage[at + 1].IsUpper)
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>A capitalised body noun alone inside a sentence names one body the text knows ("the Coalition", "the Ministry").</summary>
    static bool StandsAlone(Passage passage, LexiconHit hit) =>
        !passage.Caseless && hit.First > 0 && Determiners.At(passage, hit.First - 1) == Determiner.Definite && passage[hit.First].Gap == Gap.Space && passage[hit.First - 1].Gap != Gap.Dot;
}
