using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.Situation.Fusion;

/// <summary>Finds the side that a party or a voice belongs to, by the "parent" of the actor packs.</summary>
public sealed class Sides
{
    const string Folder = "actors/", Ending = ".actors.yaml", PackScheme = "pack:";

    readonly Dictionary<string, (string Name, string? Parent, bool Armed)> actors = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> names = new(StringComparer.Ordinal);
    readonly Dictionary<string, char> reliability = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    public Sides(PackSet packs)
    {
        foreach (var actor in packs.Under(Folder, Ending).SelectMany(file => file.Value.Each))
        {
            if (actor["id"]?.Text is { } id && actor["name"]?.Text is { } name)
            {
                actors.TryAdd(id, (name, actor["parent"]?.Text, actor["armed"]?.Text != "false"));
                if (actor["reliability"]?.Text is [>= 'A' and <= 'F' and var letter])
                {
                    reliability.TryAdd(id, letter);
                }

                if (names.TryAdd(id, [name, .. actor.TextsOf("also")]))
                {
                    names[id].ForEach(alias => ids.TryAdd(NameKey.Of(alias), id));
                }
            }
        }
    }

    /// <summary>True when the actor packs know the side.</summary>
    public bool Knows(Side side) => actors.ContainsKey(side.Key);

    /// <summary>How reliable the actor packs call a source: A to F of the Admiralty grid, F when they say nothing.</summary>
    public char ReliabilityOf(Side side) => reliability.GetValueOrDefault(side.Key, 'F');

    /// <summary>True when a name, as a report writes it, is one of an actor's.</summary>
    public bool KnowsName(string name) => ids.ContainsKey(NameKey.Of(name));

    /// <summary>The actor of an id, else of a name; null when the packs have neither.</summary>
    public (string Id, string Name)? Actor(string? id, string name)
    {
        var key = id is null ? ids.GetValueOrDefault(NameKey.Of(name)) : id.StartsWith(PackScheme, StringComparison.Ordinal) ? id[PackScheme.Length..] : id;
        return key is not null && actors.TryGetValue(key, out var actor) ? (key, actor.Name) : null;
    }

    /// <summary>All names of an actor that the packs know by the id: the neutral one first.</summary>
    public IReadOnlyList<string> NamesOf(string id) => names[id];

    public Side Of(Party party) => Of(party.Id, party.Name ?? party.Surface);

    /// <summary>The side that a voice speaks for. A voice that is no actor's stands for itself.</summary>
    public Side OfVoice(string voice) => Of(null, voice);

    Side Of(string? id, string name)
    {
        var at = id is null ? ids.GetValueOrDefault(NameKey.Of(name)) : id.StartsWith(PackScheme, StringComparison.Ordinal) ? id[PackScheme.Length..] : id;
        if (at is null || !actors.TryGetValue(at, out var actor))
        {
            return new(id ?? NameKey.Of(name), name);
        }

        // A pack that makes an actor its own ancestor must not hang the program.
        for (var steps = 0; steps < 8 && actor.Parent is { } parent && actors.TryGetValue(parent, out var above); steps++)
        {
            (at, actor) = (parent, above);
        }

        return new(at, actor.Name, actor.Armed);
    }
}
