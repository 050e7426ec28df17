using Sitrep.Model;

namespace Sitrep.Exchange.In;

/// <summary>What is known about a report besides its text: said by the user, or found in the file. What is not known is null.</summary>
/// <param name="Language">BCP 47 language code.</param>
public sealed record Details(Publication? Published = null, string? Publisher = null, string? Title = null, string? Language = null)
{
    public static Details None { get; } = new();

    /// <summary>These details, with what they lack taken from others.</summary>
    public Details Or(Details others) => new(
        Published ?? others.Published, Publisher ?? others.Publisher, Title ?? others.Title, Language ?? others.Language);
}
