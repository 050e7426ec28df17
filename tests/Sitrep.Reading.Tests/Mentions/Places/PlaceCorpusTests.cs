using System.Globalization;
using Sitrep.BuiltIn;
using Sitrep.Geography;
using Sitrep.Model.Mentions;
using Sitrep.Packs;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Tests.Mentions.Places;

public sealed class PlaceCorpusTests
{
    const double NearKm = 5;

    static readonly Lazy<PlaceFinder> finder = new(() => new(Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs),
        BuiltInPacks.Packs, BuiltInPacks.Model(PlaceFinder.Weights)));

    static readonly Lazy<Grammarian> grammarian = new(() =>
        new(GrammarModel.Load(BuiltInPacks.Model("languages/english/english.grammar")), TextRules.From(BuiltInPacks.Packs), IrregularVerbs.From(BuiltInPacks.Packs)));

    static PackNode Corpus => PacksFolder.Corpora("places/words/").First().Value;

    public static TheoryData<string> Texts() => [.. Corpus["rows"]!.Each.Select(r => r["text"]!.Text)];

    public static TheoryData<string> Placeless() => [.. Corpus.TextsOf("nothing")];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_gives_exactly_its_places(string text)
    {
        var expected = Corpus["rows"]!.Each.First(r => r["text"]!.Text == text)["places"]!.Each;
        var found = Find(text);
        Assert.Equal(expected.Select(e => e["words"]!.Text), found.Select(f => f.Span.Of(text)));
        foreach (var (row, place) in expected.Zip(found))
        {
            Check(row, place);
        }
    }

    [Theory]
    [MemberData(nameof(Placeless))]
    public void A_text_without_places_gives_none(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n- - -\n")]
    [InlineData("A")]
    [InlineData("between")]
    [InlineData("10 km south of")]
    [InlineData("IN OR ME LA DE AL-")]
    [InlineData("حلب")]
    [InlineData("\ud83d\ude00 Aleppo\u2019s \ud83d\ude00")]
    public void No_text_is_too_odd_to_read(string text) => Assert.All(Find(text), p => Assert.InRange(p.Span.End, 1, text.Length));

    static List<PlaceMention> Find(string text) => [.. finder.Value.Find(new("x", "x", text), grammarian.Value.Analyse(text))];

    static void Check(PackNode row, PlaceMention place)
    {
        Is(row["kind"], place.Kind.ToString());
        Is(row["precision"], place.Precision.ToString());
        Is(row["rule"], place.Rule);
        Is(row["country"], place.Country);
        Assert.Equal(row["anaphoric"]?.Text == "true", place.Anaphoric);
        if (row["near"] is { } near)
        {
            double[] at = [.. near.Texts.Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
            Assert.InRange(place.Location!.Value.KmTo(new(at[0], at[1])), 0, row["precision"]?.Text == "Area" ? 10 * NearKm : NearKm);
        }
    }

    static void Is(PackNode? wanted, string? found)
    {
        if (wanted is not null)
        {
            Assert.Equal(wanted.Text, found);
        }
    }
}
