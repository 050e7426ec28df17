using System.Text;
using System.Text.Json;
using Sitrep.Exchange.Out;
using Sitrep.Model;
using Sitrep.Tests;

namespace Sitrep.Exchange.Tests.Out;

public sealed class ClaimLinesTests
{
    static string Line(string text, params Claim[] claims)
    {
        using var bytes = new MemoryStream();
        ClaimLines.Write(bytes, new(new("sha256:00", "a.txt", text, new(Tell.Day(29)), "en", "T", "P"), [], [], [.. claims], "test"));
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    [Fact]
    public void A_claim_with_everything_is_written_as_the_format_says()
    {
        var claim = new Claim("c1", ClaimType.Casualty, "killed", new(0, 11), "rule", 0.8649)
        {
            Place = new("Atarib", "Al Atarib", "geonames:1", new(36.1412345678, 36.83), PlacePrecision.Exact, "western Aleppo"),
            Actor = new("the Reds", "Red Army", "reds"),
            Target = new("Blues"),
            Count = Count.AtLeast(200),
            CountSurface = "over 200",
            Category = "officer",
            Method = "airstrike",
            Time = new(Tell.Day(28), Tell.Day(28), TimePrecision.Day, "Thursday"),
            Attribution = new("A. Man", "spokesman", "Command", "A. Man, spokesman"),
            Modality = Modality.Claimed,
            PartOf = "c7",
            Cumulative = true,
        };
        const string expected = """
            {"report":{"id":"sha256:00","file":"a.txt","title":"T","publisher":"P","published":"2024-11-29","language":"en"},"claims":[{"id":"c1","type":"casualty","action":"killed","place":{"surface":"Atarib","name":"Al Atarib","id":"geonames:1","lat":36.14123,"lon":36.83,"precision":"exact","within":"western Aleppo"},"actor":{"surface":"the Reds","name":"Red Army","id":"reds"},"target":{"surface":"Blues"},"count":{"min":200,"max":null,"best":200,"surface":"over 200"},"category":"officer","method":"airstrike","time":{"start":"2024-11-28","end":"2024-11-28","precision":"day","surface":"Thursday"},"attribution":{"speaker":"A. Man","role":"spokesman","organisation":"Command","surface":"A. Man, spokesman"},"modality":"claimed","partOf":"c7","cumulative":true,"evidence":{"start":0,"end":11,"quote":"He said so."},"confidence":0.865}]}

            """;
        Assert.Equal(expected, Line("He said so.", claim), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("A \U0001F4A5 fell on Idlib.", "Idlib")]
    [InlineData("\U0001F4A5\U0001F4A5\U0001F4A5", "\U0001F4A5")]
    [InlineData("قُصفت حلب \U0001F6A8 ليلا", "ليلا")]
    public void Offsets_count_code_points_and_the_quote_is_that_slice(string text, string words)
    {
        var at = text.LastIndexOf(words, StringComparison.Ordinal);
        using var line = JsonDocument.Parse(Line(text, new Claim("c1", ClaimType.Attack, "attack", new(at, at + words.Length), "r", 1)));
        var evidence = line.RootElement.GetProperty("claims")[0].GetProperty("evidence");
        var runes = text.EnumerateRunes().ToList();
        var slice = string.Concat(runes[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
        Assert.Equal(words, slice);
        Assert.Equal(words, evidence.GetProperty("quote").GetString());
    }

    [Fact]
    public void Every_type_and_modality_has_its_spelling_in_the_format()
    {
        Assert.All(Enum.GetValues<ClaimType>(), type => Assert.Equal(type.ToString(), Wire.Of(type), ignoreCase: true));
        Assert.All(Enum.GetValues<Modality>(), modality => Assert.Equal(modality.ToString(), Wire.Of(modality), ignoreCase: true));
    }

    [Fact]
    public void Text_of_a_report_never_moves_the_terminal()
    {
        var reading = new Model.Reading(new("sha256:00", "a\u001B[2J.txt", "A \u001B[31mred\u001B[0m text."), [], [], [], "test");
        using var output = new StringWriter();
        AnnotatedText.Write(output, reading, coloured: false);
        Assert.DoesNotContain("\u001B", output.ToString(), StringComparison.Ordinal);
    }
}
