namespace Sitrep.FirstMap;

/// <summary>How long it took until a page with a map had something to show, in milliseconds from the start of the navigation.</summary>
/// <param name="Text">The first words.</param>
/// <param name="Map">The map with its incidents.</param>
/// <param name="Idle">Everything drawn, and nothing asked for any longer.</param>
/// <param name="Parts">What was loaded: when it was asked for, when it was there, and its size.</param>
sealed record Loaded(double Text, double Map, double Idle, string[] Parts);
