using Sitrep.BuiltIn;
using Sitrep.Packs;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Tests.Fusion;

/// <summary>Fusers with the program's own weights.</summary>
static class Fusing
{
    /// <summary>Knows no party.</summary>
    public static Fuser NoPacks { get; } = With(new(PackSet.Of([])));

    public static Fuser With(Sides sides) => new(sides, SignWeights.From(BuiltInPacks.Packs), ControlWeights.From(BuiltInPacks.Packs));
}
