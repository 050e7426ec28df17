using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Packs;

namespace Sitrep.Situation.Control;

/// <summary>How far areas reach around places and how they fade; from <c>packs/control/weighing.yaml</c>.</summary>
/// <param name="Neighbours">A cell reaches as far as this nearest settlement of the gazetteer, counted from the place.</param>
/// <param name="LeastKm">But no less than this.</param>
/// <param name="MostKm">And no more than this.</param>
/// <param name="Ages">Days since the newest word that end the bands of age, growing.</param>
/// <param name="HalfLife">In days: a word of this age beyond the first band draws half as strongly.</param>
/// <param name="Faintest">Nothing is drawn more faintly than this share.</param>
public sealed record AreaRules(int Neighbours, double LeastKm, double MostKm, ImmutableArray<int> Ages, double HalfLife, double Faintest)
{
    internal static AreaRules From(PackNode? pack) => new((int)ControlWeights.Number(pack, "neighbours"), ControlWeights.Number(pack, "least-km"),
        ControlWeights.Number(pack, "most-km"), [.. pack!.TextsOf("ages").Select(Days)],
        ControlWeights.Number(pack, "half-life"), ControlWeights.Number(pack, "faintest"));

    static int Days(string age) => int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        ? days
        : throw new InvalidDataException($"packs/{ControlWeights.Path} gives '{age}' as one of the 'ages', which is no number of days. Write one.");

    /// <summary>From 0, fresh: the band of age that a number of days falls in.</summary>
    public int BandOf(int days) => Ages.Count(a => days > a);

    /// <summary>How strongly evidence of an age is drawn, 1 to <see cref="Faintest"/>.</summary>
    public double StrengthOf(int days) => Math.Max(Faintest, Math.Pow(0.5, Math.Max(0, days - Ages.FirstOrDefault()) / HalfLife));
}
