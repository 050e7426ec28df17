using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>Finds the lexicon's entries in a passage: of each topic the leftmost, and there the longest.</summary>
static class LexiconMatcher
{
    static readonly int Topics = Enum.GetValues<Topic>().Length;

    public static void Match(Passage passage, List<LexiconHit> hits, List<int> starts)
    {
        hits.Clear();
        starts.Clear();
        Span<int> covered = stackalloc int[Topics];
        for (var i = 0; i < passage.Count; i++)
        {
            var atom = passage[i];
            var before = hits.Count;
            starts.Add(before);
            Walk(passage, passage.Lexicon.Root(atom.Word), i, i + 1, false, hits);
            if (atom.Lemma != atom.Word)
            {
                Walk(passage, passage.Lexicon.Root(atom.Lemma), i, i + 1, true, hits);
            }

            if (hits.Count > before)
            {
                KeepLongest(hits, before, covered);
            }
        }
    }

    static void Walk(Passage passage, int node, int first, int end, bool byLemma, List<LexiconHit> hits)
    {
        if (node == 0)
        {
            return;
        }

        foreach (var entry in passage.Lexicon.At(node) ?? [])
        {
            if (WrittenSo(passage, first, end, entry) && !(byLemma && entry.Noun && passage.TokenOf(end - 1).Pos == Model.PartOfSpeech.Verb))
            {
                hits.Add(new(first, end, entry));
            }
        }

        if (end == passage.Count || !Joins(passage[end].Gap))
        {
            return;
        }

        var next = passage[end];
        Walk(passage, passage.Lexicon.Step(node, next.Word), first, end + 1, false, hits);
        if (next.Lemma != next.Word)
        {
            Walk(passage, passage.Lexicon.Step(node, next.Lemma), first, end + 1, true, hits);
        }
    }

    static bool Joins(Gap gap) => gap is Gap.None or Gap.Space or Gap.Hyphen or Gap.Apostrophe or Gap.Dot or Gap.Slash or Gap.Open;

    static bool WrittenSo(Passage passage, int first, int end, LexiconEntry entry) => entry.Case switch
    {
        LetterCase.Any => true,
        LetterCase.Capital => passage.Caseless || HasCapital(passage, first, end),
        LetterCase.Acronym when passage.Caseless => entry.Phrase.Length > 3 || IsUpperText(passage, first),
        _ => !passage.Caseless && passage.SpanOf(first, end).In(passage.Text).SequenceEqual(entry.Phrase),
    };

    static bool HasCapital(Passage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage[i].IsUpper)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In a text all in capitals an acronym of three letters is likelier itself than a word.</summary>
    static bool IsUpperText(Passage passage, int atom) => passage[atom].IsCapitals && passage[atom].Length > 2;

    /// <summary>A word that several groups of a topic list counts once: as the form before the lemma, in the packs' order. Namesakes all stay.</summary>
    static bool Said(List<LexiconHit> hits, int from, int kept, LexiconHit hit)
    {
        for (var i = from; i < kept && hit.Entry.Meaning is null; i++)
        {
            if (hits[i].Entry.Topic == hit.Entry.Topic && hits[i].End == hit.End)
            {
                return true;
            }
        }

        return false;
    }

    static void KeepLongest(List<LexiconHit> hits, int from, Span<int> covered)
    {
        Span<int> longest = stackalloc int[Topics];
        foreach (var hit in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hits)[from..])
        {
            ref var end = ref longest[(int)hit.Entry.Topic];
            end = Math.Max(end, hit.End);
        }

        var kept = from;
        for (var i = from; i < hits.Count; i++)
        {
            var topic = (int)hits[i].Entry.Topic;
            if (hits[i].End == longest[topic] && hits[i].First >= covered[topic] && !Said(hits, from, kept, hits[i]))
            {
                hits[kept++] = hits[i];
            }
        }

        hits.RemoveRange(kept, hits.Count - kept);
        for (var i = from; i < kept; i++)
        {
            covered[(int)hits[i].Entry.Topic] = hits[i].End;
        }
    }
}
