using System.Security.Cryptography;
using Sitrep.Exchange.Out.Events;
using Sitrep.Record.Ledger;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api;

public sealed class ExportResourceTests
{
    [Fact]
    public async Task Every_format_is_a_download_and_the_ledger_notes_what_was_given_out()
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(temp);
        foreach (var format in EventExport.Formats)
        {
            using var answer = await served.Client.GetAsync(new Uri($"/api/v1/exports/{format}?as-of=2024-11-29", UriKind.Relative));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.True(answer.IsSuccessStatusCode && bytes.Length > 0, format);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            using var record = temp.Folder.Open(forWriting: false);
            var noted = record.Entries().Last();
            Assert.Equal(EntryKind.Published, noted.Kind);
            Assert.Contains($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", noted.Body, StringComparison.Ordinal);
        }
    }
}
