using System.Collections.Immutable;
using Sitrep.Geography.Roads;

namespace Sitrep.Situation.Access;

/// <summary>Whether one gets from one place to another, as told.</summary>
/// <param name="Usual">The shortest way if every road were open.</param>
/// <param name="Broken">What is told of stretches of it, in its order; of what nobody tells anything is left out.</param>
/// <param name="Round">The shortest way that avoids what is closed or cut, and if there is one what is contested; null when the usual way is open or there is none.</param>
/// <param name="RoundBroken">What is told of stretches of the way round.</param>
public sealed record AccessAnswer(int From, int To, Way Usual, ImmutableArray<BrokenStretch> Broken, Way? Round, ImmutableArray<BrokenStretch> RoundBroken)
{
    /// <summary>At which times are reckoned, kilometres an hour: a lorry's on a main road. It is printed wherever a time is.</summary>
    public const double SpeedKmH = 60;

    public bool IsCut => Broken.Any(b => b.IsBlocked);

    public double? ExtraKm => Round is null ? null : Round.Km - Usual.Km;
    public TimeSpan? ExtraTime => ExtraKm is { } km ? TimeOf(km) : null;

    public static TimeSpan TimeOf(double km) => TimeSpan.FromMinutes(Math.Round(km / SpeedKmH * 60));
}
