using System.Collections.Immutable;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Situation;
using Sitrep.Web.Case;
using Sitrep.Web.Words;

namespace Sitrep.Web.Views;

/// <summary>The brief as its page shows it: of each section the first lines, unless all are asked for, with the sources that these cite.</summary>
/// <param name="IsWhole">All lines are asked for.</param>
public sealed record BriefView(Brief Brief, Vantage Vantage, bool IsWhole)
{
    /// <summary>What asks for all lines in an address.</summary>
    public const string AllName = "all";

    /// <summary>A section shows no more lines than this: more than a person reads in one sitting.</summary>
    public const int Most = 50;

    /// <summary>Each section with how many of its lines are not shown.</summary>
    public ImmutableArray<(BriefSection Shown, int Left)> Sections { get; } =
        [.. Brief.Sections.Select(section => IsWhole || section.Lines.Length <= Most ? (section, 0) : (section with { Lines = section.Lines[..Most] }, section.Lines.Length - Most))];

    /// <summary>The sources that shown lines cite, with the quotes that they cite.</summary>
    public ImmutableArray<BriefSource> Sources => Sections.All(section => section.Left == 0) ? Brief.Sources : Cited();

    public string WholeAddress => $"/brief?{Query($"{AllName}=yes")}";

    public string MarkdownAddress => $"/api/v1/brief?{Query("format=md")}";

    public string PdfAddress => $"/api/v1/brief?{Query("format=pdf")}";

    private ImmutableArray<BriefSource> Cited()
    {
        var cited = Sections.SelectMany(section => section.Shown.Lines).SelectMany(line => line.Citations).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Brief.Sources.Select(source => source with { Quotes = [.. source.Quotes.Where(quote => cited.Contains($"{source.Number}{quote.Letter}"))] })
                .Where(source => !source.Quotes.IsEmpty),
        ];
    }

    private string Query(string first) => string.Join('&', new[]
    {
        first, Brief.Language == InterfaceWords.English.Language ? "" : $"{Preferences.LanguageName}={Brief.Language}", VantageQuery.Of(Vantage),
    }.Where(part => part.Length > 0));
}
