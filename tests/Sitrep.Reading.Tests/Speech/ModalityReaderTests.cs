using Sitrep.BuiltIn;
using Sitrep.Packs;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Tests.Speech;

public sealed class ModalityReaderTests
{
    static readonly ModalityReader Reader = new(BuiltInPacks.Packs);

    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Corpus.Each)
        {
            foreach (var text in row.TextsOf("texts"))
            {
                data.Add(text, row["modality"]!.Text, row["rule"]!.Text);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_the_modality_of_the_event_in_brackets(string marked, string modality, string rule)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var sentence = Grammars.English().Analyse(text)[0];
        var token = sentence.Tokens.Index().First(t => t.Item.Span.Start == start).Index;

        var reading = Reader.Read(sentence, token, text);

        Assert.Equal((modality, rule), (reading.Modality.ToString().ToLowerInvariant(), reading.Rule));
    }

    [Fact]
    public void Every_rule_of_the_pack_decides_some_row()
    {
        var fired = Corpus.Each.Select(r => r["rule"]!.Text).ToHashSet();
        var rules = BuiltInPacks.Packs.Get("languages/english/modality.en.words.yaml")["rules"]!.Each.Select(r => r["name"]!.Text);
        Assert.Empty(rules.Except(fired));
    }

    static PackNode Corpus => PacksFolder.Corpora("languages/english/modality").Single().Value;
}
