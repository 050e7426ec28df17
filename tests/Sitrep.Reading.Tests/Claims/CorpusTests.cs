using Sitrep.BuiltIn;
using Sitrep.Reading.Claims.Corpus;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Tests.Claims;

/// <summary>
/// Every text of the incidents' corpora gives exactly the claims of its row. Texts that the reader does not read yet are listed in
/// <c>known-failures.en.corpus.yaml</c> and must go on failing until they are taken out of it.
/// </summary>
public sealed class CorpusTests
{
    static readonly Lazy<HashSet<string>> unread = new(() => PacksFolder.Corpora("incidents/known-failures").SelectMany(f => f.Value.TextsOf("texts")).ToHashSet());

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (path, file) in PacksFolder.Corpora("incidents/"))
        {
            foreach (var row in CorpusRow.Read(file))
            {
                foreach (var text in row.Texts)
                {
                    rows.Add(path, file["published"]?.Text ?? "2024-06-05", text);
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_gives_exactly_its_claims(string path, string published, string text)
    {
        var expected = PacksFolder.Corpora(path).SelectMany(f => CorpusRow.Read(f.Value)).First(r => r.Texts.Contains(text)).Gives;
        var differences = new RowCheck(new(BuiltInPacks.Packs)).Differences(expected, SharedReader.Read(text, published).Claims, text);
        if (unread.Value.Contains(text))
        {
            Assert.True(differences.Length > 0, "This text is read now: take it out of the known failures.");
        }
        else
        {
            Assert.Empty(differences);
        }
    }

    [Fact]
    public void Every_frame_is_opened_by_some_text()
    {
        var lexicon = new FrameLexicon(BuiltInPacks.Packs, "en");
        var finder = new TriggerFinder(lexicon, new GrammarWords(BuiltInPacks.Packs.Get("languages/english/grammar.yaml")).Participles);
        var (found, opened) = (new List<Trigger>(), new HashSet<string>());
        foreach (var (_, _, text) in Rows().Select(r => ((string)r[0], (string)r[1], (string)r[2])))
        {
            foreach (var (sentence, i) in SharedReader.Read(text).Sentences.Select((s, i) => (s, i)))
            {
                found.Clear();
                finder.Find(new Tree(sentence, text), i, found);
                opened.UnionWith(found.Select(t => t.Frame.Id));
            }
        }

        Assert.Equal([], lexicon.Frames.Select(f => f.Id).Except(opened).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Known_failures_are_texts_of_the_corpora() =>
        Assert.Empty(unread.Value.Except(Rows().Select(r => (string)r[2])));
}
