using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Reading.Mentions.Actors.References;

/// <summary>The actors of a report, who of them says what, and whom each has for an enemy. Of one report, on one thread.</summary>
sealed class WhoSpeaks
{
    readonly ActorMention[] actors;
    readonly SpansInOrder<int> places;
    readonly SpansInOrder<int> said;
    readonly ImmutableArray<SpeechMention> speeches;
    readonly Dictionary<string, int> firstOfName = new(StringComparer.Ordinal);
    readonly Dictionary<SpeechMention, ActorMention?> speakers = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<(string?, bool), ActorMention?> enemies = [];
    readonly ILookup<(string? Country, bool State), ActorMention> armed;

    public WhoSpeaks(ImmutableArray<Mention> mentions, ImmutableArray<SpeechMention> speeches)
    {
        this.speeches = speeches;
        actors = [.. mentions.OfType<ActorMention>()];
        places = new(actors.Select((actor, i) => (actor.Span, i)));
        said = new(speeches.SelectMany((speech, i) => speech.Content.Select(content => (content, i))));
        armed = actors.Where(a => a is { Armed: true, Anaphoric: false } && (a.Id ?? a.Country) is not null).ToLookup(SideOf);
        for (var i = 0; i < actors.Length; i++)
        {
            firstOfName.TryAdd(actors[i].Name, i);
        }
    }

    /// <summary>The innermost speech that the words are a part of.</summary>
    public SpeechMention? Around(Span words)
    {
        var (innermost, least) = (-1, int.MaxValue);
        foreach (var (content, speech) in said.Near(words))
        {
            if (content.Contains(words) && speeches[speech].Content.Sum(c => c.Length) is var length
                && (length < least || (length == least && speech < innermost)))
            {
                (innermost, least) = (speech, length);
            }
        }

        return innermost < 0 ? null : speeches[innermost];
    }

    /// <summary>The actor among the words of a speech's source, or the one that the source speaks for.</summary>
    public ActorMention? SpeakerOf(SpeechMention speech) =>
        speakers.TryGetValue(speech, out var known) ? known : speakers[speech] = Named(speech) ?? Represented(speech);

    /// <summary>The actor most named of the one other side that bears arms; null where there is none or a third.</summary>
    public ActorMention? EnemyOf(ActorMention speaker) =>
        enemies.TryGetValue(SideOf(speaker), out var known) ? known : enemies[SideOf(speaker)] = MostNamedAgainst(SideOf(speaker));

    ActorMention? MostNamedAgainst((string?, bool) side) => armed.Where(one => one.Key != side).ToList() is [var other]
        ? other.GroupBy(a => a.Name, StringComparer.Ordinal).MaxBy(name => name.Count())!.First() : null;

    /// <summary>One that the packs know goes before another.</summary>
    ActorMention? Named(SpeechMention speech)
    {
        var best = -1;
        foreach (var source in speech.Source.IsDefault ? [] : speech.Source)
        {
            foreach (var (span, actor) in places.Near(source))
            {
                if (source.Overlaps(span) && (best < 0 || (actors[actor].Id is not null, -actor).CompareTo((actors[best].Id is not null, -best)) > 0))
                {
                    best = actor;
                }
            }
        }

        return best < 0 ? null : actors[best];
    }

    ActorMention? Represented(SpeechMention speech)
    {
        if (speech.Attribution is not { } told)
        {
            return null;
        }

        var first = Math.Min(FirstOfName(told.Organisation), FirstOfName(told.Speaker));
        return first < actors.Length ? actors[first] : null;
    }

    int FirstOfName(string? name) => name is not null && firstOfName.TryGetValue(name, out var first) ? first : actors.Length;

    /// <summary>Forces, ministries and agencies of a state are one side; each armed group of a country is taken for one with the others.</summary>
    static (string? Country, bool State) SideOf(ActorMention actor) =>
        (actor.Country, actor.Kind is ActorKind.StateForces or ActorKind.ExternalForces || !actor.Armed);
}
