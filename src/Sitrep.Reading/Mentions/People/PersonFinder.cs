using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Actors;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Things;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.People;

/// <summary>Finds persons by rank or role and name, by role alone, by given name, and by the surname of one named before.</summary>
sealed class PersonFinder(Passage passage)
{
    readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);
    Known? last;
    IReadOnlyList<ActorSpan> actors = [];
    int done;

    public void Find(IReadOnlyList<ActorSpan> actorsHere, ICollection<Mention> found)
    {
        (actors, done) = (actorsHere, 0);
        for (var i = 0; i < passage.Count; i++)
        {
            if (i < done)
            {
                continue;
            }

            done = Titled(i, found) ?? ByRole(i, found) ?? Figure(i, found) ?? Given(i, found) ?? Again(i, found) ?? Pronoun(i, found) ?? i;
        }
    }

    /// <summary>"Colonel Hassan Abdul Ghani", "Defence Minister Sara Khalil", "spokesman Miloud Zwai".</summary>
    int? Titled(int at, ICollection<Mention> found)
    {
        var name = at;
        while (passage.TryHit(name, Topic.Rank, out var rank) && passage[rank.First].IsUpper || (passage.TryHit(name, Topic.Role, out rank) && !rank.Entry.Has(EntryTraits.Source)))
        {
            name = rank.End;
            if (name >= passage.Count || passage[name].Gap is not (Gap.Space or Gap.Dot))
            {
                return null;
            }
        }

        var end = name == at ? at : PersonNames.End(passage, name);
        if (end <= name || InActor(name))
        {
            return null;
        }

        var role = passage.SpanOf(at, name).Of(passage.Text);
        var first = Math.Min(at, RolePrefix(at));
        var (apposed, organisation, apposedEnd) = Apposition(end);
        Add(first, end, name, end, apposed ?? (first < at ? passage.SpanOf(first, name).Of(passage.Text) : role), organisation ?? OrganisationIn(first, at), "person/title", found);
        return Math.Max(end, apposedEnd);
    }

    int RolePrefix(int at)
    {
        foreach (var actor in actors)
        {
            if (actor.End == at && passage[at].Gap is Gap.Space)
            {
                return actor.First;
            }
        }

        return at;
    }

    /// <summary>"a doctor at Babanusa hospital", "the governor", "residents", "army spokesman".</summary>
    int? ByRole(int at, ICollection<Mention> found)
    {
        if (!passage.TryHit(at, Topic.Role, out var hit) || !Compounds.IsHead(passage, hit))
        {
            return null;
        }

        var phrase = NounPhrases.At(passage, hit.First, hit.End, true);
        var first = Math.Max(Math.Max(phrase.First, CountEnd(phrase.First, hit.First)), Math.Min(done, hit.First));
        var (organisation, end) = OrganisationBehind(hit.End);
        var nameEnd = hit.End < passage.Count && passage[hit.End].Gap == Gap.Comma ? PersonNames.End(passage, hit.End) : hit.End;
        var core = first;
        while (core < hit.First && (Determiners.At(passage, core) is not Determiner.None || core < CountEnd(core, hit.First)))
        {
            core++;
        }

        var named = nameEnd > hit.End + 1 && !InActor(hit.End);
        var role = passage.SpanOf(core, hit.End).Of(passage.Text);
        if (named)
        {
            Add(first, nameEnd, hit.End, nameEnd, role, OrganisationIn(first, hit.First), hit.Entry.Rule, found);
            return nameEnd;
        }

        found.Add(new PersonMention(passage.SpanOf(first, end), hit.Entry.Rule, null, role, organisation ?? OrganisationIn(first, hit.First)));
        return hit.End;
    }

    int CountEnd(int at, int before)
    {
        foreach (var count in passage.Counts)
        {
            if (count.First <= at && count.End > at && count.End <= before)
            {
                return count.End;
            }
        }

        return at;
    }

    int? Given(int at, ICollection<Mention> found)
    {
        if (!passage.TryHit(at, Topic.GivenName, out var hit) || InActor(at))
        {
            return null;
        }

        // A word without its capital ("will", "mark") is no name where other words have theirs.
        var end = PersonNames.End(passage, at);
        if (end == at || (end <= hit.End && !Acts(at)) || known.ContainsKey(passage.SpanOf(at, end).Of(passage.Text)))
        {
            return null;
        }

        var (role, organisation, apposedEnd) = Apposition(end);
        Add(at, end, at, end, role, organisation, "person/given-name", found);
        return Math.Max(end, apposedEnd);
    }

    /// <summary>One name alone is a person's when it acts or is set off ("said Halyna, 61").</summary>
    bool Acts(int at) =>
        passage.TokenOf(at).Pos == PartOfSpeech.Propn && passage.TokenOf(at).Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Appos or Relation.NmodPoss;

    /// <summary>A person of public life, by a name of the packs.</summary>
    int? Figure(int at, ICollection<Mention> found)
    {
        if (!passage.TryHit(at, Topic.Figure, out var hit) || InActor(at) || passage.IsPartOfActor(hit)
            || (hit.End < passage.Count && passage[hit.End] is { Gap: Gap.Hyphen, IsUpper: true }))
        {
            return null;
        }

        var (role, organisation, apposedEnd) = Apposition(hit.End);
        Keep(hit.First, hit.End, new(hit.Entry.Value, role ?? hit.Entry.Group["role"]?.Text, organisation ?? hit.Entry.Group["of"]?.Text));
        found.Add(new PersonMention(passage.SpanOf(hit.First, hit.End), hit.Entry.Rule, hit.Entry.Value, last!.Role, last.Organisation));
        return Math.Max(hit.End, apposedEnd);
    }

    /// <summary>"he", "her": the person named last.</summary>
    int? Pronoun(int at, ICollection<Mention> found)
    {
        if (!passage.TryHit(at, Topic.Anaphor, out var hit) || hit.Entry.Group["of"]?.Text != "person" || hit.End != at + 1 || passage.TokenOf(at).Pos is not (PartOfSpeech.Pron or PartOfSpeech.Det))
        {
            return null;
        }

        found.Add(new PronounMention(passage.SpanOf(at, hit.End), hit.Entry.Rule, last?.Name, last?.Role, last?.Organisation));
        return hit.End;
    }

    /// <summary>A surname, or the full name again.</summary>
    int? Again(int at, ICollection<Mention> found)
    {
        if (!passage[at].IsUpper || known.Count == 0 || InActor(at))
        {
            return null;
        }

        var end = Math.Max(PersonNames.End(passage, at), at + 1);
        for (; end > at; end--)
        {
            if (known.TryGetValue(passage.SpanOf(at, end).Of(passage.Text), out var person))
            {
                last = person;
                found.Add(new PersonMention(passage.SpanOf(at, end), "person/again", person.Name, person.Role, person.Organisation, true));
                return end;
            }
        }

        return null;
    }

    void Add(int first, int end, int nameFirst, int nameEnd, string? role, string? organisation, string rule, ICollection<Mention> found)
    {
        var name = passage.SpanOf(nameFirst, nameEnd).Of(passage.Text);
        Keep(nameFirst, nameEnd, new(name, role, organisation));
        found.Add(new PersonMention(passage.SpanOf(first, end), rule, name, role, organisation));
    }

    /// <summary>From here on the name, and its surname alone, mean the person; so do pronouns.</summary>
    void Keep(int nameFirst, int nameEnd, Known person)
    {
        last = person;
        known.TryAdd(passage.SpanOf(nameFirst, nameEnd).Of(passage.Text), person);
        var surname = nameEnd - 1;
        while (surname > nameFirst && passage[surname].Gap is Gap.Hyphen or Gap.Apostrophe or Gap.None)
        {
            surname--;
        }

        known.TryAdd(passage.SpanOf(surname, nameEnd).Of(passage.Text), person);
    }

    /// <summary>A person of the report.</summary>
    sealed record Known(string Name, string? Role, string? Organisation);

    /// <summary>", spokesperson for the CMO": role and organisation behind a name.</summary>
    (string? Role, string? Organisation, int End) Apposition(int end)
    {
        if (end >= passage.Count || passage[end].Gap is not (Gap.Comma or Gap.Open))
        {
            return (null, null, end);
        }

        for (var i = end; i < passage.Count && i < end + 7 && (i == end || passage[i].Gap is Gap.Space or Gap.Hyphen or Gap.Apostrophe); i++)
        {
            if (passage.TryHit(i, Topic.Role, out var hit))
            {
                var (organisation, roleEnd) = OrganisationBehind(hit.End);
                var core = end;
                while (core < i && Determiners.At(passage, core) is not Determiner.None)
                {
                    core++;
                }

                return (passage.SpanOf(core, hit.End).Of(passage.Text), organisation ?? OrganisationIn(end, hit.First), roleEnd);
            }
        }

        return (null, null, end);
    }

    /// <summary>"of", "for", "at", "in", "from" or "with" and a body, or a name in capitals.</summary>
    (string? Organisation, int End) OrganisationBehind(int at)
    {
        if (!passage.TryHit(at, Topic.Link, out var link) || link.Entry.Value is not ("of" or "for" or "at") || passage[at].Gap != Gap.Space)
        {
            return (null, at);
        }

        foreach (var actor in actors)
        {
            if (actor.First >= link.End && actor.First <= link.End + 2 && !actor.Anaphoric)
            {
                return (actor.Generic ? passage.SpanOf(actor.First, actor.End).Of(passage.Text) : actor.Name, actor.End);
            }
        }

        var first = link.End;
        while (first < passage.Count && Determiners.At(passage, first) != Determiner.None)
        {
            first++;
        }

        for (var i = first; i < passage.Count && i < first + 6 && (i == first || passage[i].Gap is Gap.Space or Gap.Hyphen or Gap.Apostrophe); i++)
        {
            if (passage.TryHit(i, Topic.Infrastructure, out var hit) && !hit.Entry.Has(EntryTraits.Prefix))
            {
                return (passage.SpanOf(first, hit.End).Of(passage.Text), hit.End);
            }
        }

        var end = first < passage.Count && passage[first].IsUpper && !passage.Caseless ? Titles.End(passage, first) : at;
        return (null, end);
    }

    string? OrganisationIn(int first, int end)
    {
        foreach (var actor in actors)
        {
            if (actor.First >= first && actor.End <= end && !actor.Anaphoric)
            {
                return actor.Name;
            }
        }

        return null;
    }

    bool InActor(int atom)
    {
        foreach (var actor in actors)
        {
            if (actor.First <= atom && atom < actor.End)
            {
                return true;
            }
        }

        return false;
    }
}
