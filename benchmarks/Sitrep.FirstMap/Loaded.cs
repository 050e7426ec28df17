namespace Sitrep.FirstMap;

/// <summary>How long it took until a page with a map had something to show, in milliseconds from the start of the navigation.</summary>
/// <param name="Text">The first words.</param>
/// <param name="Picture">The map as it begins, with its incidents, as the page brings it.</param>
/// <param name="Map">The map that one can move, with its incidents.</param>
/// <param name="Idle">Everything drawn, and nothing asked for any longer.</param>
/// <param name="Parts">What was loaded: when it was asked for, when it was there, and its size.</param>
sealed record Loaded(double Text, double Picture, double Map, double Idle, string[] Parts);
