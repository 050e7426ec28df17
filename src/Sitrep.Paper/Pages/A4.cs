namespace Sitrep.Paper.Pages;

/// <summary>The sheet (ISO 216) and its margins, in points.</summary>
static class A4
{
    public const double Width = 595.28, Height = 841.89, Side = 56;

    /// <summary>Where what is written begins and ends, from the top.</summary>
    public const double Top = 84, Bottom = 778;

    public const double Text = Width - 2 * Side;
}
