using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Actors.Names;
using Sitrep.Reading.Mentions.Actors.Nations;
using Sitrep.Reading.Mentions.Actors.References;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors;

/// <summary>Finds actors in a passage: names of the packs, names by their head noun, forces by kind and nation, and words that take one up.</summary>
sealed class ActorFinder(Passage passage, ActorThread thread)
{
    readonly List<ActorSpan> spans = [];
    readonly List<bool> taken = [];
    int read;

    public void Find(ICollection<Mention> found)
    {
        spans.Clear();
        taken.Clear();
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(taken, passage.Count);
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(taken).Clear();

        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic == Topic.Actor && !Taken(hit.First, hit.End))
            {
                Take(NamedActors.Of(passage, hit, thread));
            }
        }

        BodyNames.Find(passage, this);
        Forces.Find(passage, this, thread);
        NationActors.Find(passage, this);
        spans.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        Acronyms.Introduce(passage, spans, thread);
        Anaphors.Find(passage, this, thread);
        Speakers.Introduce(passage, spans, thread, ++read);
        Emit(found);
    }

    public bool Taken(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (taken[i])
            {
                return true;
            }
        }

        return false;
    }

    public void Take(ActorSpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            taken[i] = true;
        }

        spans.Add(span);
    }

    /// <summary>The actors of this passage so far.</summary>
    public List<ActorSpan> Spans => spans;

    void Emit(ICollection<Mention> found)
    {
        spans.Sort(static (a, b) => a.First.CompareTo(b.First));
        foreach (var span in spans)
        {
            thread.Add(span);
            found.Add(new ActorMention(passage.SpanOf(span.First, span.End), span.Rule, span.Name, span.Known?.Id, span.Kind, span.Country, span.Anaphoric, span.Armed));
        }
    }
}
