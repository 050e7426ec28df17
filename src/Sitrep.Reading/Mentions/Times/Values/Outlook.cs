namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>Where the clause of a time expression looks.</summary>
enum Outlook : byte
{
    /// <summary>Nothing says; what is told in reports is mostly over.</summary>
    Open,
    Back,
    Ahead,
}
