using Sitrep.Model;
using Sitrep.Reading.Mentions.Actors.Names;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors.References;

/// <summary>Finds short forms, epithets and pronouns that take up an actor of the report.</summary>
static class Anaphors
{
    public static void Find(Passage passage, ActorFinder finder, ActorThread thread)
    {
        ShortForms(passage, finder, thread);
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic == Topic.Anaphor && Things.Compounds.IsHead(passage, hit))
            {
                Take(passage, hit, finder, thread);
            }
        }
    }

    static void ShortForms(Passage passage, ActorFinder finder, ActorThread thread)
    {
        for (var i = 0; i < passage.Count && thread.HasAliases; i++)
        {
            if (passage[i] is { IsCapitals: true, Length: > 1 } && !finder.Taken(i, i + 1) && thread.TryAlias(passage.TextOf(i), out var actor))
            {
                var (end, plural) = ForceNouns.After(passage, i + 1);
                if (!finder.Taken(i, end))
                {
                    finder.Take(actor with { First = i, End = end, Rule = "actor/short-form", Plural = plural });
                }
            }
        }
    }

    static void Take(Passage passage, LexiconHit hit, ActorFinder finder, ActorThread thread)
    {
        var fits = hit.Entry.Group["of"]?.Text ?? "";
        if ((fits is "plural" && passage.TryHit(hit.First - 1, Topic.Link, out _)) || (fits is "singular" && passage.TokenOf(hit.First).Relation == Relation.Obj))
        {
            return;
        }

        var antecedent = Here(finder, hit, fits) ?? thread.Last(fits, passage[hit.Last].Lemma);
        if (antecedent is not { } actor)
        {
            if (fits == "speaker" && !finder.Taken(hit.First, hit.End))
            {
                finder.Take(new(hit.First, hit.End, hit.Entry.Rule, passage.SpanOf(hit.First, hit.End).Of(passage.Text), null, ActorKind.Unknown, null, true, Plural: true, Anaphoric: true, Generic: true));
            }

            return;
        }

        var at = finder.Taken(hit.First, hit.End) ? finder.Spans.FindIndex(s => s.First < hit.End && s.End > hit.First) : -1;
        if (at >= 0)
        {
            var there = finder.Spans[at];
            if (there.Generic && there.End == hit.End)
            {
                finder.Spans[at] = there with { Name = actor.Name, Known = actor.Known, Country = actor.Country, Anaphoric = true, Kind = actor.Kind, Armed = actor.Armed };
            }

            return;
        }

        finder.Take(actor with { First = hit.First, End = hit.End, Rule = hit.Entry.Rule, Anaphoric = true });
    }

    /// <summary>"its troops", "our forces": the pronoun's actor acts; a body ("its defence ministry") keeps its own name.</summary>
    public static ActorSpan Owned(Passage passage, ActorFinder finder, ActorThread thread, ActorSpan span)
    {
        if (!passage.TryHit(span.First, Topic.Anaphor, out var pronoun))
        {
            return span;
        }

        var fits = pronoun.Entry.Group["of"]?.Text ?? "";
        return (Here(finder, pronoun, fits) ?? thread.Last(fits, 0)) is not { } owner ? span
            : span.Armed ? span with { Name = owner.Name, Known = owner.Known, Country = owner.Country, Kind = owner.Kind, Anaphoric = true }
            : span with { Country = owner.Country };
    }

    /// <summary>The pronoun's actor may stand earlier in the same sentence.</summary>
    static ActorSpan? Here(ActorFinder finder, LexiconHit hit, string fits)
    {
        if (fits is not ("plural" or "singular"))
        {
            return null;
        }

        ActorSpan? last = null;
        foreach (var span in finder.Spans)
        {
            if (span.End <= hit.First && !span.Anaphoric && (fits == "plural" || !(span.Plural || (span.Generic && span.Kind == ActorKind.Unknown))))
            {
                last = last is { } l && l.First > span.First ? last : span;
            }
        }

        return last;
    }
}
