using Sitrep.Geography.Names;

namespace Sitrep.Geography.Tests.Names;

public sealed class SoundFoldingTests
{
    static readonly SoundFolding sounds = new(PlacePacks.All);

    public static TheoryData<string, string> Pairs(string kind)
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in PlacePacks.All.Get("places/names/sound.corpus.yaml")[kind]!.Each)
        {
            string[] names = [.. row.Texts];
            foreach (var other in names.Skip(1))
            {
                rows.Add(names[0], other);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Pairs), "same")]
    public void Spellings_of_one_name_share_their_sound(string name, string other) => Assert.Equal(sounds.Fold(name), sounds.Fold(other));

    [Theory]
    [MemberData(nameof(Pairs), "different")]
    public void Other_names_do_not(string name, string other) => Assert.NotEqual(sounds.Fold(name), sounds.Fold(other));

    [Fact]
    public void An_article_alone_stays() => Assert.NotEqual("", sounds.Fold("Al"));

    [Fact]
    public void Any_text_has_a_sound_of_bounded_length() => Assert.InRange(sounds.Fold(new string('щ', 3000)).Length, 0, 2 * NameFolding.Longest);
}
