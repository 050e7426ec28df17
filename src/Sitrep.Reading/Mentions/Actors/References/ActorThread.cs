using Sitrep.Model;

namespace Sitrep.Reading.Mentions.Actors.References;

/// <summary>The actors of a report in the order in which they were named, so that acronyms, short names, epithets and pronouns find theirs.</summary>
sealed class ActorThread
{
    const int Reach = 40;
    readonly List<ActorSpan> named = [];
    readonly Dictionary<string, int> countries = new(StringComparer.Ordinal);
    readonly Dictionary<string, ActorSpan> aliases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who "we" are: the publisher or the author; null when the report does not show it.</summary>
    public ActorSpan? Speaker { get; set; }

    /// <summary>How often actors of a country were named; to choose among namesakes.</summary>
    public int Weight(string? country) => country is not null && countries.TryGetValue(country, out var weight) ? weight : 0;

    public void Add(ActorSpan actor)
    {
        if (actor.Country is { } country)
        {
            countries[country] = Weight(country) + 1;
        }

        if (!actor.Anaphoric)
        {
            named.Add(actor);
        }
    }

    /// <summary>Makes a short form stand for an actor from here on.</summary>
    public void Alias(string shortForm, ActorSpan actor) => aliases.TryAdd(shortForm, actor);

    public bool TryAlias(ReadOnlySpan<char> text, out ActorSpan actor) => aliases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out actor);

    public bool HasAliases => aliases.Count > 0;

    /// <summary>The last actor that fits an epithet or a pronoun.</summary>
    /// <param name="fits">"nonstate", "state", "body", "plural", "singular" or "speaker", as in the pack.</param>
    /// <param name="body">For "body": the lexicon number of the word repeated.</param>
    public ActorSpan? Last(string fits, int body)
    {
        if (fits == "speaker")
        {
            return Speaker;
        }

        for (var i = named.Count - 1; i >= Math.Max(0, named.Count - Reach); i--)
        {
            if (Fits(named[i], fits, body))
            {
                return named[i];
            }
        }

        return null;
    }

    static bool Fits(ActorSpan actor, string fits, int body) => fits switch
    {
        "nonstate" => !actor.Generic && actor.Kind is ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia,
        "state" => !actor.Generic && actor.Armed && actor.Kind == ActorKind.StateForces && (actor.Known is { Id: not null } || actor.Country is not null),
        "body" => actor.Body == body && body != 0 && !actor.Generic,
        "plural" => actor.Armed || actor.Plural,
        "singular" => !actor.Plural && !(actor.Generic && actor.Kind == ActorKind.Unknown),
        _ => false,
    };
}
