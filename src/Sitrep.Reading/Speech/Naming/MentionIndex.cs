using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Naming;

/// <summary>The persons and actors of a report in the order of the text.</summary>
internal sealed class MentionIndex
{
    /// <summary>No mention that covers a word begins further back among its neighbours than this.</summary>
    const int Deepest = 6;
    readonly List<PersonMention> persons;
    readonly List<ActorMention> actors;
    readonly Dictionary<string, PersonMention> byLastName = new(StringComparer.Ordinal);

    public MentionIndex(ImmutableArray<Mention> mentions)
    {
        persons = [.. mentions.OfType<PersonMention>().OrderBy(m => m.Span)];
        actors = [.. mentions.OfType<ActorMention>().OrderBy(m => m.Span)];
        foreach (var person in persons)
        {
            Remember(person);
        }
    }

    public PersonMention? PersonAt(Span word) => At(persons, word);
    public ActorMention? ActorAt(Span word) => At(actors, word);

    public ActorMention? ActorWithin(Span phrase)
    {
        var first = Sorted.First(actors.Count, i => actors[i].Span.Start >= phrase.Start);
        return first < actors.Count && phrase.Contains(actors[first].Span) ? actors[first] : null;
    }

    /// <summary>The person told of in full who has this last name: newspapers give the full name once.</summary>
    public PersonMention? Named(string lastName) => byLastName.GetValueOrDefault(lastName);

    /// <summary>The last named person that ends in the stretch before a place in the text.</summary>
    public PersonMention? LastPerson(int before, int within) =>
        Last(persons, before, within, p => !p.Anaphoric && (p.Name ?? p.Role) is not null);

    public ActorMention? LastActor(int before, int within) => Last(actors, before, within, a => !a.Anaphoric);

    void Remember(PersonMention person)
    {
        if (person.Name is not { } name || name.LastIndexOf(' ') is not (> 0 and var space))
        {
            return;
        }

        var last = name[(space + 1)..];
        if (!byLastName.TryGetValue(last, out var known) || Fullness(person) > Fullness(known))
        {
            byLastName[last] = person;
        }
    }

    static int Fullness(PersonMention person) => (person.Role is null ? 0 : 1) + (person.Organisation is null ? 0 : 1);

    static T? Last<T>(List<T> mentions, int before, int within, Predicate<T> wanted) where T : Mention
    {
        for (var m = Sorted.First(mentions.Count, i => mentions[i].Span.Start >= before) - 1; m >= 0 && mentions[m].Span.End >= before - within; m--)
        {
            if (mentions[m].Span.End <= before && wanted(mentions[m]))
            {
                return mentions[m];
            }
        }

        return null;
    }

    static T? At<T>(List<T> mentions, Span word) where T : Mention
    {
        T? best = null;
        var after = Sorted.First(mentions.Count, i => mentions[i].Span.Start > word.Start);
        for (var m = after - 1; m >= Math.Max(0, after - Deepest); m--)
        {
            if (mentions[m].Span.Contains(word) && (best is null || mentions[m].Span.Length < best.Span.Length))
            {
                best = mentions[m];
            }
        }

        return best;
    }
}
