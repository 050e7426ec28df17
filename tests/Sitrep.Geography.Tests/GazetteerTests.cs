using Sitrep.Geography.Names;
using Sitrep.Model;

namespace Sitrep.Geography.Tests;

public sealed class GazetteerTests
{
    static readonly GazetteerEntry[] entries =
    [
        new("country:SY", "Syria", new(35, 38), PlaceKind.Country, "SY", RadiusKm: 400),
        new("division:SY.12", "Idlib Governorate", new(35.8, 36.7), PlaceKind.Province, "SY", RadiusKm: 60),
        new("geonames:164816", "Sarāqib", new(35.86, 36.8), PlaceKind.Settlement, "SY", ["سراقب", "Сараиб"], 32495, 2, "division:SY.12"),
        new("own:1", "Springfield", new(39.8, -89.64), PlaceKind.Settlement, "US", [], 116000),
        new("own:2", "Springfield", new(42.1, -72.6), PlaceKind.Settlement, "US", [], 154000),
    ];

    static readonly Gazetteer gazetteer = Gazetteer.Open(Written(entries), PlacePacks.All);

    [Theory]
    [InlineData("Saraqib", NameMatch.Spelling)]
    [InlineData("SARĀQIB", NameMatch.Spelling)]
    [InlineData("سراقب", NameMatch.Spelling)]
    [InlineData("Saraqeb", NameMatch.Sound)]
    [InlineData("al-Sarakeb", NameMatch.Sound)]
    [InlineData("Saraqibb", NameMatch.Sound)]
    [InlineData("Sarqib", NameMatch.OneLetterOff)]
    [InlineData("Saraqlib", NameMatch.OneLetterOff)]
    [InlineData("Saraqid", NameMatch.OneLetterOff)]
    [InlineData("Sarqaib", NameMatch.OneLetterOff)]
    [InlineData("سراقپ", NameMatch.OneLetterOff)]
    public void A_name_is_found_by_spelling_then_by_sound_then_one_letter_off(string name, NameMatch match)
    {
        var found = Assert.Single(gazetteer.FindFuzzy(name));
        Assert.Equal(("geonames:164816", match), (found.Place.Id, found.Match));
    }

    [Fact]
    public void Two_letters_off_is_another_name() => Assert.Empty(gazetteer.FindFuzzy("Sxrqib"));

    [Fact]
    public void Namesakes_come_most_populous_first() =>
        Assert.Equal(["own:2", "own:1"], gazetteer.Find("springfield").Select(c => c.Place.Id));

    [Fact]
    public void A_place_says_what_was_written_of_it()
    {
        var place = gazetteer.Find("Saraqib")[0].Place;
        Assert.Equal(("Sarāqib", "SY", PlaceKind.Settlement, 32495u, 2), (place.Name, place.Country, place.Kind, place.Population, place.Rank));
        Assert.Equal(new GeoPoint(35.86, 36.8), place.Location);
        Assert.Equal("Idlib Governorate", place.Division?.Name);
    }

    [Fact]
    public void A_place_lies_in_its_division_and_its_country()
    {
        var place = gazetteer.Find("Saraqib")[0].Place;
        Assert.True(place.IsIn(gazetteer.Find("Idlib Governorate")[0].Place));
        Assert.True(place.IsIn(gazetteer.Find("Syria")[0].Place));
        Assert.False(gazetteer.Find("Springfield")[0].Place.IsIn(gazetteer.Find("Syria")[0].Place));
    }

    [Fact]
    public void A_users_places_stand_before_the_built_in_ones()
    {
        var both = gazetteer.With(Written([new("mine:7", "Springfield", new(36.2, 37.1), PlaceKind.Hill, "SY")]));
        var found = both.Find("Springfield");
        Assert.Equal(("mine:7", true), (found[0].Place.Id, found[0].FromUser));
        Assert.Equal(3, found.Length);
    }

    static readonly Gazetteer begun = Gazetteer.Open(Written(
    [
        .. entries,
        new("own:3", "Khān al ‘Asal", new(36.17, 37.04), PlaceKind.Settlement, "SY", ["خان العسل"], 15000),
        new("own:4", "As Suwaydā’", new(32.7, 36.57), PlaceKind.Settlement, "SY", ["السويداء"], 64730),
        new("own:5", "Saratov", new(51.54, 46.01), PlaceKind.Settlement, "RU", ["Саратов"], 863725),
        new("own:6", "Asalem", new(37.7, 48.95), PlaceKind.Settlement, "IR", [], 16000),
    ]), PlacePacks.All);

    [Theory]
    [InlineData("sar", "own:5", "geonames:164816")]
    [InlineData("SARĀQ", "geonames:164816")]
    [InlineData("saraqi", "geonames:164816")]
    [InlineData("سرا", "geonames:164816")]
    [InlineData("са", "own:5", "geonames:164816")]
    [InlineData("asal", "own:6", "own:3")]
    [InlineData("khan a", "own:3")]
    [InlineData("khan el-as", "own:3")]
    [InlineData("Khan 'As", "own:3")]
    [InlineData("عسل", "own:3")]
    [InlineData("خان عس", "own:3")]
    [InlineData("al-suw", "own:4")]
    [InlineData("suway", "own:4")]
    [InlineData("سويد", "own:4")]
    [InlineData("al-saraq", "geonames:164816")]
    [InlineData("aqib")]
    [InlineData(" ")]
    [InlineData("’")]
    public void A_name_is_completed_from_the_beginning_of_any_of_its_words(string words, params string[] found) =>
        Assert.Equal(found, begun.Complete(words, 10).Select(place => place.Id));

    [Fact]
    public void Of_the_places_that_complete_what_is_typed_the_weightiest_preferred_come_first()
    {
        Assert.Equal(["own:2"], begun.Complete("spr", 1).Select(place => place.Id));
        Assert.Equal(["geonames:164816", "own:5"], begun.Complete("sar", 10, place => place.Country == "SY").Select(place => place.Id));
    }

    [Fact]
    public void A_users_places_complete_what_is_typed_before_all_others()
    {
        var both = begun.With(Written([new("mine:8", "Sarmin", new(35.9, 36.72), PlaceKind.Settlement, "SY")]));
        Assert.Equal("mine:8", both.Complete("sar", 10)[0].Id);
    }

    [Fact]
    public void The_same_entries_give_the_same_bytes() => Assert.Equal(Written(entries), Written(entries));

    [Fact]
    public void Two_places_of_one_id_are_refused() =>
        Assert.Contains("own:1", Assert.Throws<InvalidDataException>(() => Written([entries[3], entries[3]])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cut_file_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Gazetteer.Open(Written(entries).AsMemory(0, 300), PlacePacks.All));

    static byte[] Written(GazetteerEntry[] places)
    {
        using var bytes = new MemoryStream();
        new GazetteerWriter(new SoundFolding(PlacePacks.All)).Write(bytes, places);
        return bytes.ToArray();
    }
}
