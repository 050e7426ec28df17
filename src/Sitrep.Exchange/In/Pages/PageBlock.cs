using AngleSharp.Dom;

namespace Sitrep.Exchange.In.Pages;

/// <summary>A paragraph, heading, list item or cell of a page.</summary>
/// <param name="LinkDensity">The share of its characters that lie in links, 0 to 1.</param>
readonly record struct PageBlock(IElement Element, string Text, double LinkDensity);
