using System.Collections.Immutable;
using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Tests.Speech;

public sealed class SpeechFinderTests
{
    static readonly SpeechFinder Finder = new(BuiltInPacks.Packs, BuiltInPacks.Find("languages/english/speech.weights"));

    public static TheoryData<string, int> Telling() => Rows("texts");
    public static TheoryData<string, int> Silent() => Rows("nothing");

    [Theory]
    [MemberData(nameof(Telling))]
    public void Finds_who_says_what(string text, int row)
    {
        var found = Find(text);
        foreach (var act in Corpus.Each[row]["gives"]!.Each)
        {
            Assert.True(found.Any(s => Agrees(s, text, act)), $"{Print(act)} is not among: {string.Join("; ", found.Select(s => Print(s, text)))}");
        }
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void Gives_no_source_to_what_the_publisher_says(string text, int row)
    {
        Assert.Null(Corpus.Each[row]["gives"]);
        Assert.DoesNotContain(Find(text), s => Vouching.Vouches(s) && s.Attribution is not null);
    }

    [Fact]
    public void Without_learnt_weights_print_forms_are_still_read()
    {
        const string Text = "Ministry of Health: 12 killed in air strike";
        var found = new SpeechFinder(BuiltInPacks.Packs, null).Find(new Report("r", "r", Text), Grammars.English().Analyse(Text), []);
        Assert.Equal("Ministry of Health", Assert.Single(found).Attribution?.Organisation);
    }

    static ImmutableArray<SpeechMention> Find(string text) => Finder.Find(new Report("r", "r", text), Grammars.English().Analyse(text), []);

    static bool Agrees(SpeechMention speech, string text, PackNode act) =>
        (act["source"] is not { } source || speech.Source.Any(s => s.Of(text).Contains(source.Text, StringComparison.OrdinalIgnoreCase)))
        && (act["within"] is not { } within || speech.Content.Any(c => c.Of(text).Contains(within.Text, StringComparison.OrdinalIgnoreCase)))
        && (act["stance"] is not { } stance || speech.Stance.ToString().Equals(stance.Text, StringComparison.OrdinalIgnoreCase))
        && Names(speech.Attribution?.Speaker, act["speaker"]) && Names(speech.Attribution?.Role, act["role"])
        && Names(speech.Attribution?.Organisation, act["organisation"]);

    static bool Names(string? found, PackNode? wanted) =>
        wanted is null || found is not null && (found.Contains(wanted.Text, StringComparison.OrdinalIgnoreCase) || wanted.Text.Contains(found, StringComparison.OrdinalIgnoreCase));

    static string Print(PackNode act) => string.Join(", ", act.Entries.Select(e => $"{e.Key} {e.Value.Text}"));

    static string Print(SpeechMention s, string text) =>
        $"{s.Rule} source «{string.Join("|", s.Source.Select(p => p.Of(text)))}» content «{string.Join("|", s.Content.Select(p => p.Of(text)))}» {s.Stance} {s.Attribution}";

    static TheoryData<string, int> Rows(string key)
    {
        var data = new TheoryData<string, int>();
        foreach (var (row, index) in Corpus.Each.Select((row, index) => (row, index)))
        {
            foreach (var text in row.TextsOf(key))
            {
                data.Add(text, index);
            }
        }

        return data;
    }

    static PackNode Corpus => PacksFolder.Corpora("languages/english/speech").Single().Value;
}
