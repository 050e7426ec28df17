namespace Sitrep.Reading.Mentions.Actors.Nations;

/// <summary>A word that stands for a nation.</summary>
sealed record Nation(Actor Actor, NationRole Role);
