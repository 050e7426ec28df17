using Sitrep.Geography.Names;

namespace Sitrep.Geography.Tests.Names;

public sealed class NameFoldingTests
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in PlacePacks.All.Get("places/names/folding.corpus.yaml").Each)
        {
            foreach (var name in row.TextsOf("names"))
            {
                rows.Add(name, row["folded"]!.Text);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_name_folds_to_what_its_spellings_share(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Folding_twice_changes_nothing(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(NameFolding.Fold(name)));

    [Theory]
    [InlineData("")]
    [InlineData("'’-")]
    [InlineData("\u0301\u0301")]
    public void What_is_no_name_folds_to_nothing(string text) => Assert.Equal("", NameFolding.Fold(text));

    [Fact]
    public void An_endless_name_is_cut() => Assert.Equal(NameFolding.Longest, NameFolding.Fold(new string('x', 5000)).Length);
}
