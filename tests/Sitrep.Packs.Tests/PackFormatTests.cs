using Sitrep.PackCompiler;

namespace Sitrep.Packs.Tests;

public sealed class PackFormatTests
{
    const string Yaml = """
        title: Words
        verbs: [take, seize]
        roles: { place: [object, of], actor: subject }
        """;

    static PackSet Compiled(params (string Path, string Yaml)[] files)
    {
        using var bytes = new MemoryStream();
        PackFormat.Write(bytes, files.Select(f => KeyValuePair.Create(f.Path, YamlPacks.Read(f.Path, f.Yaml))));
        return PackSet.Open(bytes.ToArray());
    }

    [Fact]
    public void A_compiled_file_reads_as_it_was_written()
    {
        var node = Compiled(("a/words.yaml", Yaml)).Get("a/words.yaml");
        Assert.Equal("Words", node["title"]!.Text);
        Assert.Equal(["take", "seize"], node.TextsOf("verbs"));
        Assert.Equal(["object", "of"], node["roles"]!.TextsOf("place"));
    }

    [Fact]
    public void One_value_without_brackets_is_a_list_of_one() =>
        Assert.Equal(["subject"], Compiled(("a.yaml", Yaml)).Get("a.yaml")["roles"]!.TextsOf("actor"));

    [Fact]
    public void Text_of_any_script_survives() =>
        Assert.Equal("خان العسل", Compiled(("a.yaml", "name: خان العسل")).Get("a.yaml")["name"]!.Text);

    [Fact]
    public void Files_are_found_by_folder_and_ending()
    {
        var packs = Compiled(("b/x.en.yaml", Yaml), ("b/y.ar.yaml", Yaml), ("c/z.en.yaml", Yaml));
        Assert.Equal(["b/x.en.yaml"], packs.Under("b/", ".en.yaml").Select(f => f.Key));
    }

    [Fact]
    public void Later_packs_take_the_place_of_earlier_ones()
    {
        var packs = Compiled(("a.yaml", "k: old"), ("b.yaml", "k: kept")).With(Compiled(("a.yaml", "k: new")));
        Assert.Equal("new", packs.Get("a.yaml")["k"]!.Text);
        Assert.Equal("kept", packs.Get("b.yaml")["k"]!.Text);
    }

    [Fact]
    public void Bytes_of_another_kind_are_refused() =>
        Assert.Contains("no compiled packs", Assert.Throws<InvalidDataException>(() => PackSet.Open(new byte[] { 1, 2, 3, 4, 5 })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("'none.yaml'", Assert.Throws<InvalidDataException>(() => Compiled(("a.yaml", Yaml)).Get("none.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Broken_yaml_is_named_with_its_line() =>
        Assert.StartsWith("p.yaml:3:", Assert.Throws<InvalidDataException>(() => YamlPacks.Read("p.yaml", "a: 1\nb: [")).Message, StringComparison.Ordinal);
}
