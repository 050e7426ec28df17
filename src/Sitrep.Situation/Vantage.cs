namespace Sitrep.Situation;

/// <summary>From where one looks: at what happened up to a day, knowing what was known here at an instant. Null is no limit.</summary>
public sealed record Vantage(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null)
{
    public static Vantage Latest { get; } = new();

    public bool Sees(ReceivedReport report) => KnownAt is not { } at || report.Known <= at;

    /// <summary>A claim that has no day at all is seen: nothing says that it lies ahead.</summary>
    public bool Sees(SourcedClaim claim) => AsOf is not { } day || claim.SeenFrom is not { } first || first <= day;
}
