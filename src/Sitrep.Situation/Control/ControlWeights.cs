using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Packs;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>What words about who holds a place count for, and how areas are drawn; from <c>packs/control/weighing.yaml</c>.</summary>
public sealed class ControlWeights
{
    public const string Path = "control/weighing.yaml";

    readonly FrozenDictionary<string, ControlEffect> effects;
    readonly double[] weights;

    ControlWeights(PackNode pack)
    {
        effects = pack["effects"]?.Entries.ToFrozenDictionary(e => e.Key, e => Effect(e.Key, e.Value.Text), StringComparer.Ordinal)
            ?? throw new InvalidDataException($"packs/{Path} has no 'effects'. Add them.");
        weights = [Number(pack["weights"], "for-itself"), Number(pack["weights"], "against-itself"), Number(pack["weights"], "independent")];
        (Reserve, ConfirmedFrom, Outweighs) = (Number(pack, "reserve"), Number(pack, "confirmed-from"), Number(pack, "outweighs"));
        Areas = AreaRules.From(pack["areas"]);
    }

    /// <exception cref="InvalidDataException">The pack lacks a number, or has an effect that nobody knows.</exception>
    public static ControlWeights From(PackSet packs) => new(packs.Get(Path));

    /// <summary>The share that a word with reserve counts for.</summary>
    public double Reserve { get; }

    /// <summary>From this weight on a word settles what was disputed before it.</summary>
    public double ConfirmedFrom { get; }

    /// <summary>How many times as much as what is said against it the words for a holder must weigh.</summary>
    public double Outweighs { get; }

    public AreaRules Areas { get; }

    public double this[Stance stance] => weights[(int)stance];

    /// <param name="firm">Said without reserve.</param>
    internal double Of(Stance stance, bool firm) => this[stance] * (firm ? 1 : Reserve);

    /// <summary>What an action says of its party; one that the pack does not name says that it is near.</summary>
    public ControlEffect EffectOf(string action) => effects.GetValueOrDefault(action, ControlEffect.Near);

    static ControlEffect Effect(string action, string name) => Enum.TryParse<ControlEffect>(name, ignoreCase: true, out var effect)
        ? effect
        : throw new InvalidDataException($"packs/{Path} gives '{action}' the effect '{name}', which is none. Write one of {string.Join(", ", Enum.GetNames<ControlEffect>()).ToLowerInvariant()}.");

    internal static double Number(PackNode? node, string key) =>
        double.TryParse(node?[key]?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException($"packs/{Path} gives no number for '{key}'. Add it.");
}
