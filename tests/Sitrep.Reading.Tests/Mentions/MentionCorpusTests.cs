using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Reading.Mentions;

namespace Sitrep.Reading.Tests.Mentions;

/// <summary>Each row of the mention corpora is a test: the value first, then texts that must give exactly that.</summary>
public sealed class MentionCorpusTests
{
    static readonly Lazy<MentionFinder> finder = new(() => new(BuiltInPacks.Packs));

    public static TheoryData<string, string, string?, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string?, string, string>();
        foreach (var (path, file) in PacksFolder.Corpora("mentions/").Concat(PacksFolder.Corpora("languages/english/")))
        {
            foreach (var row in file["kind"] is null ? [] : file["rows"]!.Each)
            {
                var gives = string.Join("; ", row.TextsOf("gives"));
                foreach (var text in row.TextsOf("texts").Concat(row.TextsOf("nothing")))
                {
                    rows.Add(path, file["kind"]!.Text, file["published"]?.Text, text, gives);
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_gives_its_mentions(string corpus, string kind, string? published, string text, string gives)
    {
        var report = new Report("sha256:0", corpus, text, published is null ? null : Publication.Parse(published));
        var found = finder.Value.Find(report, Grammars.English().Analyse(text));
        Assert.Equal(gives, string.Join("; ", found.Select(m => MentionWriting.Of(m, kind)).Where(w => w is not null)));
    }
}
