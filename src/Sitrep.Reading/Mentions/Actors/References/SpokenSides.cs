using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors.References;

/// <summary>
/// Gives words that depend on who speaks their actor, once it is known who says what: in "Our forces hold the town," the army said, and in
/// "The enemy fled". The enemy is named only where the report names armed actors of one other side, and none of a third.
/// </summary>
/// <param name="lexicon">Tells which words mean the speaker's side, and which its enemy's.</param>
/// <param name="actors">The packs' actors by id.</param>
sealed class SpokenSides(Lexicon lexicon, IReadOnlyDictionary<string, Actor> actors)
{
    const int LongestPhrase = 8;

    public ImmutableArray<Mention> Apply(Report report, ImmutableArray<Mention> mentions, ImmutableArray<SpeechMention> speeches)
    {
        var publisher = Publisher(report);
        return [.. mentions.Select(m => m is ActorMention actor ? Voiced(actor, report.Text, mentions, speeches, publisher) : m)];
    }

    /// <summary>The actor that publishes a report; null when the packs have none of its name.</summary>
    public Actor? Publisher(Report report) => report.Publisher is { } name ? Entry(name, Topic.Actor)?.Meaning as Actor : null;

    ActorMention Voiced(ActorMention mention, string text, ImmutableArray<Mention> mentions, ImmutableArray<SpeechMention> speeches, Actor? publisher)
    {
        var (own, enemy) = (IsOwn(mention, text), IsEnemy(mention));
        if (!own && !enemy)
        {
            return mention;
        }

        var speech = speeches.Where(s => s.Content.Any(c => c.Contains(mention.Span))).MinBy(s => s.Content.Sum(c => c.Length));
        var speaker = speech is not null ? Source(speech, mentions) : publisher is not null ? Named(mention, publisher) : null;
        return speaker is null ? mention : own ? Own(mention, speaker) : Enemy(mention, speaker, mentions) ?? mention;
    }

    /// <summary>"We" is who speaks; "our troops" are those of the side that it belongs to.</summary>
    ActorMention Own(ActorMention mention, ActorMention speaker)
    {
        var side = mention.Rule.StartsWith("force/", StringComparison.Ordinal) && !speaker.Armed
            && speaker.Id is { } id && actors.TryGetValue(id, out var actor) && actor.Parent is { } parent && actors.TryGetValue(parent, out var whole)
            ? Named(mention, whole) : speaker;
        return side with { Span = mention.Span, Rule = mention.Rule, Anaphoric = true };
    }

    static ActorMention? Enemy(ActorMention mention, ActorMention speaker, ImmutableArray<Mention> mentions)
    {
        var others = mentions.OfType<ActorMention>().Where(a => a is { Armed: true, Anaphoric: false } && (a.Id ?? a.Country) is not null && SideOf(a) != SideOf(speaker)).ToList();
        return others.Count > 0 && others.TrueForAll(a => SideOf(a) == SideOf(others[0]))
            ? others.CountBy(a => a.Name).MaxBy(n => n.Value).Key is var name && others.Find(a => a.Name == name) is { } enemy
                ? enemy with { Span = mention.Span, Rule = mention.Rule, Anaphoric = true } : null
            : null;
    }

    /// <summary>Forces, ministries and agencies of a state are one side; each armed group of a country is taken for one with the others.</summary>
    static (string? Country, bool State) SideOf(ActorMention actor) =>
        (actor.Country, actor.Kind is ActorKind.StateForces or ActorKind.ExternalForces || !actor.Armed);

    /// <summary>The actor among a source's words, or the one that the source speaks for.</summary>
    static ActorMention? Source(SpeechMention speech, ImmutableArray<Mention> mentions) =>
        mentions.OfType<ActorMention>().Where(a => !speech.Source.IsDefault && speech.Source.Any(s => s.Overlaps(a.Span))).MaxBy(a => a.Id is not null)
        ?? (speech.Attribution is { } said
            ? mentions.OfType<ActorMention>().FirstOrDefault(a => a.Name == said.Organisation || a.Name == said.Speaker) : null);

    static ActorMention Named(ActorMention mention, Actor actor) =>
        mention with { Name = actor.Name, Id = actor.Id, Kind = actor.Kind, Country = actor.Country, Armed = actor.Armed };

    bool IsOwn(ActorMention mention, string text)
    {
        var first = Letters.Split(mention.Span.Of(text)).FirstOrDefault();
        return first is not null && Entry(first, Topic.Anaphor)?.Group["of"]?.Text == "speaker";
    }

    bool IsEnemy(ActorMention mention) => mention.Rule.StartsWith("force/", StringComparison.Ordinal)
        && Entry(mention.Rule["force/".Length..], Topic.Force)?.Group["side"]?.Text == "enemy";

    LexiconEntry? Entry(string phrase, Topic topic)
    {
        Span<int> words = stackalloc int[LongestPhrase];
        var count = 0;
        foreach (var word in Letters.Split(phrase))
        {
            if (count == LongestPhrase)
            {
                return null;
            }

            words[count++] = lexicon.WordOf(word);
        }

        return lexicon.Find(words[..count], topic);
    }
}
