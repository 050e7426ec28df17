using System.Globalization;
using System.Numerics;
using System.Text;
using Sitrep.Packs;

namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>What each sign counts for, in natural-log odds, and the odds before any sign is seen; from <c>packs/fusion/evidence.yaml</c>.</summary>
public sealed class SignWeights
{
    public const string Path = "fusion/evidence.yaml";

    readonly double[] weights;

    SignWeights(PackNode pack)
    {
        weights = [.. Enum.GetValues<Sign>().Select(sign => Number(pack["signs"], NameOf(sign)))];
        Prior = Number(pack, "prior");
        ReviewBelow = Number(pack, "review-below");
        ReviewAbove = Number(pack, "review-above");
        WidestKm = Number(pack, "widest-km");
        LongestDays = (int)Number(pack, "longest-days");
    }

    /// <exception cref="InvalidDataException">The pack lacks a sign, or its weight is no number.</exception>
    public static SignWeights From(PackSet packs) => new(packs.Get(Path));

    public double Prior { get; }

    /// <summary>Pairs whose log-odds lie between these two are asked about in review; joined are those at 0 and above.</summary>
    public double ReviewAbove { get; }
    public double ReviewBelow { get; }

    /// <summary>No incident joins exact places farther apart than this, in kilometres.</summary>
    public double WidestKm { get; }

    /// <summary>No incident joins exact days farther apart than this.</summary>
    public int LongestDays { get; }

    public double this[Sign sign] => weights[(int)sign];

    /// <summary>The log-odds that two claims with these signs are about one happening.</summary>
    public double Sum(SignSet signs)
    {
        var sum = Prior;
        for (var left = signs.Bits; left != 0; left &= left - 1)
        {
            sum += weights[BitOperations.TrailingZeroCount(left)];
        }

        return sum;
    }

    /// <summary>"SameAction" as "same-action".</summary>
    public static string NameOf(Sign sign)
    {
        var name = new StringBuilder();
        foreach (var c in sign.ToString())
        {
            name.Append(char.IsAsciiLetterUpper(c) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }

    static double Number(PackNode? node, string key) =>
        double.TryParse(node?[key]?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"packs/{Path} gives no number for '{key}'. Add it.");
}
