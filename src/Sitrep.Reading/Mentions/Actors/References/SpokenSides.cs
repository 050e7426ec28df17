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
        var (publisher, voices) = (Publisher(report), new WhoSpeaks(mentions, speeches));
        return [.. mentions.Select(m => m is ActorMention actor ? Voiced(actor, report.Text, voices, publisher) : m)];
    }

    /// <summary>The actor that publishes a report; null when the packs have none of its name.</summary>
    public Actor? Publisher(Report report) => report.Publisher is { } name ? Entry(name, Topic.Actor)?.Meaning as Actor : null;

    ActorMention Voiced(ActorMention mention, string text, WhoSpeaks voices, Actor? publisher)
    {
        var (own, enemy) = (IsOwn(mention, text), IsEnemy(mention));
        if (!own && !enemy)
        {
            return mention;
        }

        var speech = voices.Around(mention.Span);
        var speaker = speech is not null ? voices.SpeakerOf(speech) : publisher is not null ? Named(mention, publisher) : null;
        return speaker is null ? mention : own ? Own(mention, speaker)
            : voices.EnemyOf(speaker) is { } other ? other with { Span = mention.Span, Rule = mention.Rule, Anaphoric = true } : mention;
    }

    /// <summary>"We" is who speaks; "our troops" are those of the side that it belongs to.</summary>
    ActorMention Own(ActorMention mention, ActorMention speaker)
    {
        var side = mention.Rule.StartsWith("force/", StringComparison.Ordinal) && !speaker.Armed
            && speaker.Id is { } id && actors.TryGetValue(id, out var actor) && actor.Parent is { } parent && actors.TryGetValue(parent, out var whole)
            ? Named(mention, whole) : speaker;
        return side with { Span = mention.Span, Rule = mention.Rule, Anaphoric = true };
    }

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
