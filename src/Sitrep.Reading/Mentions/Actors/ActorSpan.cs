using Sitrep.Model;

namespace Sitrep.Reading.Mentions.Actors;

/// <summary>An actor found in a passage, before its mention is made.</summary>
/// <param name="Body">The word that a later "the council" would repeat, as its lexicon number; 0 when none.</param>
/// <param name="Plural">True when "they" may take it up.</param>
readonly record struct ActorSpan(int First, int End, string Rule, string Name, Actor? Known, ActorKind Kind, string? Country, bool Armed, int Body = 0,
    bool Plural = false, bool Anaphoric = false, bool Generic = false);
