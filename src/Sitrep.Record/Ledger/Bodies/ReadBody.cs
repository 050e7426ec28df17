using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Record.Ledger.Bodies;

/// <summary>The content of a <c>read</c> entry: what a program made of a report.</summary>
/// <param name="Sentences">First and last offset of each sentence, one after the other; UTF-16 units.</param>
/// <param name="Quotes">The evidence of each claim in its words, so that a shifted text shows.</param>
sealed record ReadBody(string Report, string Program, ImmutableArray<int> Sentences, ImmutableArray<Claim> Claims, ImmutableArray<string> Quotes)
{
    public static ReadBody Of(Model.Reading reading) => new(reading.Report.Id, reading.Program,
        [.. reading.Sentences.SelectMany(s => new[] { s.Span.Start, s.Span.End })], reading.Claims, [.. reading.Claims.Select(c => c.Evidence.Of(reading.Report.Text))]);
}
