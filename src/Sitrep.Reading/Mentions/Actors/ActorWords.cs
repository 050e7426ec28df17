using Sitrep.Packs;
using Sitrep.Reading.Mentions.Actors.Nations;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors;

/// <summary>Reads <c>packs/actors</c> into lexicon entries: each name and alias leads to its actor.</summary>
static class ActorWords
{
    const int ShortAcronym = 5;

    public static IEnumerable<LexiconEntry> Read(PackSet packs, string language)
    {
        foreach (var (_, file) in packs.Under("actors/", ".actors.yaml"))
        {
            foreach (var node in file.Items)
            {
                foreach (var entry in Actors(node))
                {
                    yield return entry;
                }
            }
        }

        foreach (var node in packs.Find($"actors/nations.{language}.yaml")?.Items ?? [])
        {
            foreach (var entry in Nations(node))
            {
                yield return entry;
            }
        }
    }

    static IEnumerable<LexiconEntry> Actors(PackNode node)
    {
        var actor = new Actor(node["id"]?.Text, node["name"]?.Text ?? "", ActorKinds.Of(node["kind"]?.Text), node["country"]?.Text, node["parent"]?.Text,
            node["armed"]?.Text != "false");
        foreach (var name in node.TextsOf("also").Prepend(actor.Name).Concat(node.TextsOf("exact")))
        {
            foreach (var entry in Spellings(name, node, Topic.Actor, actor))
            {
                yield return entry;
            }
        }
    }

    static IEnumerable<LexiconEntry> Nations(PackNode node)
    {
        var actor = new Actor(null, node["name"]?.Text ?? "", Model.ActorKind.StateForces, node["country"]?.Text is { Length: > 0 } code ? code : null, null, true);
        foreach (var (key, role) in new[] { ("name", NationRole.Name), ("also", NationRole.Name), ("adjective", NationRole.Adjective), ("people", NationRole.People), ("seats", NationRole.Seat) })
        {
            foreach (var name in node.TextsOf(key))
            {
                foreach (var entry in Spellings(name, node, Topic.Nation, new Nation(actor, role)))
                {
                    yield return entry;
                }
            }
        }
    }

    /// <summary>An acronym counts only in capitals, and also with full stops ("I.R.A.").</summary>
    static IEnumerable<LexiconEntry> Spellings(string name, PackNode node, Topic topic, object meaning)
    {
        if (!IsAcronym(name))
        {
            yield return new(topic, name, "", node, false, name.Any(char.IsUpper) ? LetterCase.Capital : LetterCase.Any) { Meaning = meaning };
            yield break;
        }

        yield return new(topic, name, "", node, false, LetterCase.Acronym) { Meaning = meaning };
        if (name.Length <= ShortAcronym && name.All(char.IsAsciiLetterUpper))
        {
            yield return new(topic, string.Join('.', name.ToCharArray()), "", node, false, LetterCase.Capital) { Meaning = meaning };
        }
    }

    static bool IsAcronym(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower) && !name.Contains(' ', StringComparison.Ordinal);
}
