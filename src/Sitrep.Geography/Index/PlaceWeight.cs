using Sitrep.Model;

namespace Sitrep.Geography.Index;

/// <summary>How much speaks for a place before others.</summary>
static class PlaceWeight
{
    /// <summary>Among namesakes: countries first, then divisions, then by population and rank.</summary>
    public static long Of(PlaceKind kind, int rank, long population) =>
        Typed(kind, rank, population) + (kind is PlaceKind.Province or PlaceKind.Region ? 1_000_000 : 0);

    /// <summary>Among what completes the letters that somebody types: countries first, then by population and rank; a town before the province of its name.</summary>
    public static long Typed(PlaceKind kind, int rank, long population) => population + rank * 1000L + (kind == PlaceKind.Country ? 10_000_000_000 : 0);
}
