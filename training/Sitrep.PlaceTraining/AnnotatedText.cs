using Sitrep.Model;

namespace Sitrep.PlaceTraining;

/// <summary>A text with its places.</summary>
/// <param name="Ignored">Stretches of which the annotation says nothing: no example is made of them.</param>
/// <param name="OnlyMarked">True when only the marked places and <paramref name="Others"/> are examples: the rest is not annotated.</param>
/// <param name="Others">Stretches that are surely no places.</param>
sealed record AnnotatedText(string Id, string Text, IReadOnlyList<Toponym> Toponyms, IReadOnlyList<Span> Ignored, bool OnlyMarked = false,
    IReadOnlyList<Span>? Others = null, float Weight = 1);
