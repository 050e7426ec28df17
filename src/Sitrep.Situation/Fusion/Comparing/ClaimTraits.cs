using Sitrep.Model;

namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>
/// What fusion compares of a claim, in a form that compares fast. Names are 64-bit hashes of their folded spelling, 0 for what is not told.
/// Two claims with the same traits are about the same happening as far as fusion can tell.
/// </summary>
readonly record struct ClaimTraits
{
    public Act Act { get; init; }
    public Family Family => Acts.FamilyOf(Act);
    public ulong Place { get; init; }

    /// <summary>Degrees; NaN without a position.</summary>
    public float Latitude { get; init; }
    public float Longitude { get; init; }
    public float RadiusKm { get; init; }
    public PlacePrecision Precision { get; init; }
    public bool HasPosition => !float.IsNaN(Latitude);

    /// <summary>Day numbers, 0 when not told.</summary>
    public int First { get; init; }
    public int Last { get; init; }
    public PartyCode Actor { get; init; }
    public PartyCode Target { get; init; }
    public PeopleClass People { get; init; }
    public ulong Category { get; init; }
    public ulong Method { get; init; }
    public ulong Thing { get; init; }

    /// <summary>Up to four 16-bit hashes of the thing's longer words, in order; 0 where there are fewer.</summary>
    public ulong ThingWords { get; init; }

    /// <summary>The bounds of the count; Low is -1 when no number is told.</summary>
    public long Low { get; init; }
    public long High { get; init; }
    public bool HasCount => Low >= 0;

    /// <summary>A running total, or a count of several days: not a happening but the sum of many.</summary>
    public bool Total { get; init; }

    /// <summary>Of statements the words said; else 0.</summary>
    public ulong Words { get; init; }

    /// <summary>The same for the same traits, in every run.</summary>
    public ulong Signature => ((ulong)Act).With(Place).With((ulong)BitConverter.SingleToUInt32Bits(Latitude)).With((ulong)BitConverter.SingleToUInt32Bits(Longitude))
        .With((ulong)BitConverter.SingleToUInt32Bits(RadiusKm)).With((ulong)Precision).With(First).With(Last).With(Actor.Code).With(Target.Code).With((ulong)People).With(Category).With(Method).With(Thing)
        .With(Low).With(High).With(Total ? 1UL : 0).With(Words);
}
