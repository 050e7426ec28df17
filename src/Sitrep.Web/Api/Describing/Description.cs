using System.Collections.Immutable;

namespace Sitrep.Web.Api.Describing;

/// <summary>What the OpenAPI document tells of a route.</summary>
/// <param name="Summary">What it answers, as a sentence.</param>
/// <param name="Words">The parameters of its address beside those in its path.</param>
/// <param name="Types">The media types of what it answers; JSON unless told otherwise.</param>
internal sealed record Description(string Summary, ImmutableArray<QueryWord> Words, ImmutableArray<string> Types);
