using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Exchange.Out.Mentions;

/// <summary>A stretch of text over which the same mentions lie.</summary>
/// <param name="Innermost">The shortest of them; null where there is none.</param>
/// <param name="Nested">True when a longer one lies round it.</param>
readonly record struct ColouredPiece(Span Span, Mention? Innermost, bool Nested);
