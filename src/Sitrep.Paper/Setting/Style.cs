using Sitrep.Paper.Fonts;

namespace Sitrep.Paper.Setting;

/// <summary>How letters look.</summary>
/// <param name="Size">Points an em.</param>
/// <param name="Grey">From 0, black, to 1, white; a link has a colour of its own.</param>
sealed record Style(Face Face, double Size, double Grey = 0)
{
    /// <summary>From one line to the next, points.</summary>
    public double Leading => Size * 1.42;
}
