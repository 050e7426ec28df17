using Sitrep.Model;

namespace Sitrep.Record.Trail;

/// <summary>Something that was done, as an audit shows it: nothing of what is hidden is in it.</summary>
/// <param name="Number">Of its entry in the ledger.</param>
/// <param name="Action">What was done; <see cref="TrailActions"/> has all.</param>
public sealed record TrailEntry(long Number, DateTimeOffset At, Author Author, TrailKind Kind, string Action)
{
    /// <summary>Whose account it was done to.</summary>
    public string? Account { get; init; }

    /// <summary>The id of the report that it is about.</summary>
    public string? Report { get; init; }

    /// <summary>The role given, the token's id, the file's name, the address, the format, the instant; what the ledger has of it.</summary>
    public string? Detail { get; init; }

    /// <summary>Why, in its author's words.</summary>
    public string? Reason { get; init; }
}
