using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Claims.Discourse;

/// <summary>A mention with the sentence and the token that head it.</summary>
/// <param name="Token">Its head within the sentence; -1 when it covers no token.</param>
public readonly record struct Located(Mention Mention, int Sentence, int Token)
{
    /// <summary>What models see of its kind.</summary>
    public Sign Kind { get; } = MentionKinds.Of(Mention);
}
