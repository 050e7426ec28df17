using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Claims.Discourse;

/// <summary>What models see of a word that is no mention: its part of speech.</summary>
static class WordKinds
{
    static readonly ImmutableArray<Sign> known = [.. Enum.GetValues<PartOfSpeech>().OrderBy(pos => (int)pos).Select(pos => Sign.Of(pos.ToString()))];

    public static Sign Of(PartOfSpeech pos) => known[(int)pos];
}
