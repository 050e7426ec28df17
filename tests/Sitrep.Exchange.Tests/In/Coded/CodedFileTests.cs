using System.Security.Cryptography;
using System.Text;
using Sitrep.BuiltIn;
using Sitrep.Exchange.In.Coded;
using Sitrep.Model;

namespace Sitrep.Exchange.Tests.In.Coded;

public sealed class CodedFileTests
{
    static CodedEvents Ucdp(params string[] rows) => CodedFile.Ucdp.Read("made-up.csv", CodedRows.Of(CodedRows.UcdpHeadings, rows));

    [Fact]
    public void A_row_of_ucdp_is_a_report_with_a_clash_and_its_dead()
    {
        var reading = Assert.Single(Ucdp(CodedRows.Clash).Rows).Reading;
        Assert.Equal(("made-up.csv#901", "UCDP GED", "ucdp", new DateOnly(2024, 11, 28)), (reading.Report.File, reading.Report.Publisher, reading.Report.Coded, reading.Report.Published?.Day));
        var claims = reading.Claims;
        Assert.Equal(["c1", "c2", "c3", "c4", "c5", "c6"], claims.Select(c => c.Id));
        Assert.Equal((ClaimType.Attack, "clash", "Reds", "Blues"), (claims[0].Type, claims[0].Action, claims[0].Actor?.Name, claims[0].Target?.Name));
        Assert.Equal(new Count(9, 14, 10), claims[1].Count);
        Assert.Equal([("Blues", "Reds", "combatant", 2L), ("Reds", "Blues", "combatant", 3L), (null, null, "civilian", 4L), (null, null, "unknown", 1L)],
            claims.Skip(2).Select(c => (c.Actor?.Name, c.Target?.Name, c.Category!, c.Count!.Best!.Value)));
        Assert.All(claims.Skip(2), c => Assert.Equal("c2", c.PartOf));
        Assert.Equal(("Dadikh town", "Idlib", PlacePrecision.Exact, new GeoPoint(35.8412, 36.7021)), (claims[0].Place?.Name, claims[0].Place?.Within, claims[0].Place!.Precision, claims[0].Place!.Location));
        Assert.Equal(("Desk;Wire", Modality.Claimed), (claims[0].Attribution?.Organisation, claims[0].Modality));
    }

    [Fact]
    public void Evidence_points_at_the_columns_that_say_it()
    {
        var reading = Ucdp(CodedRows.Clash).Rows[0].Reading;
        Assert.Equal("deaths_civilians: 4", reading.Claims[4].Evidence.Of(reading.Report.Text));
    }

    [Fact]
    public void One_sided_violence_is_an_attack_on_the_civilians()
    {
        var claims = Ucdp(CodedRows.OneSided).Rows[0].Reading.Claims;
        Assert.Equal(("attack", "Civilians"), (claims[0].Action, claims[0].Target?.Name));
        Assert.Equal(("Reds", "Civilians", "civilian"), (claims[2].Actor?.Name, claims[2].Target?.Name, claims[2].Category));
        Assert.Equal((PlacePrecision.Near, 25.0), (claims[0].Place!.Precision, claims[0].Place!.RadiusKm));
    }

    [Fact]
    public void A_row_is_named_by_the_hash_of_its_bytes_and_lies_where_it_says()
    {
        var bytes = CodedRows.Of(CodedRows.UcdpHeadings, CodedRows.Clash, CodedRows.OneSided);
        var rows = CodedFile.Ucdp.Read("made-up.csv", bytes).Rows;
        Assert.Equal(2, rows.Length);
        Assert.All(rows, r => Assert.Equal(r.Reading.Report.Id, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(r.Start, r.Length)))));
        Assert.Equal(CodedRows.OneSided, Encoding.UTF8.GetString(bytes.AsSpan(rows[1].Start, rows[1].Length)));
    }

    [Fact]
    public void Quotes_lines_and_guards_are_read_away_and_the_columns_come_back_from_the_text()
    {
        var columns = CodedText.Parse(Ucdp(CodedRows.OneSided).Rows[0].Reading.Report.Text).ToDictionary(c => c.Column, c => c.Value);
        Assert.Equal("-Two lines\nof a headline", columns["source_headline"]);
        Assert.False(columns.ContainsKey("adm_2"));
        Assert.Equal("\"Desk,2024-11-28,Clash\"", CodedText.Parse(Ucdp(CodedRows.Clash).Rows[0].Reading.Report.Text).Single(c => c.Column == "source_article").Value);
    }

    [Fact]
    public void A_row_of_acled_is_an_event_with_its_dead()
    {
        var reading = Assert.Single(CodedFile.Acled(BuiltInPacks.Packs).Read("made-up.csv", CodedRows.Of(CodedRows.AcledHeadings, CodedRows.Strike)).Rows).Reading;
        var (strike, dead) = (reading.Claims[0], reading.Claims[1]);
        Assert.Equal((ClaimType.Attack, "attack", "airstrike", "Blues", "Civilians (Syria)"), (strike.Type, strike.Action, strike.Method, strike.Actor?.Name, strike.Target?.Name));
        Assert.Equal((ClaimType.Casualty, "killed", Count.Exactly(4), "civilian"), (dead.Type, dead.Action, dead.Count, dead.Category));
        Assert.Equal("fatalities: 4", dead.Evidence.Of(reading.Report.Text));
    }

    [Fact]
    public void Rows_that_lack_something_are_refused_by_their_place_and_the_rest_is_read()
    {
        var read = Ucdp("903,2024", CodedRows.Clash, CodedRows.Clash.Replace("2024-11-28,2024-11-28,2,3", "soon,2024-11-28,2,3", StringComparison.Ordinal));
        Assert.Equal([2, 4], read.Refused.AsEnumerable());
        Assert.Single(read.Rows);
    }

    [Theory]
    [InlineData("", "is empty. Give a table with headings")]
    [InlineData("id,latitude\n1,2\n", "is no table of ucdp: it has no column type_of_violence, side_a, side_b, longitude, date_start, date_end, best, high, low")]
    [InlineData("a\0b", "is not UTF-8. Export it as CSV in UTF-8")]
    public void What_is_no_table_of_the_scheme_is_refused_with_a_reason(string content, string problem) =>
        Assert.Equal(problem, CodedFile.Ucdp.Read("x.csv", Encoding.UTF8.GetBytes(content)).Problem);

    [Fact]
    public void A_byte_order_mark_semicolons_and_carriage_returns_make_no_difference()
    {
        var plain = Ucdp(CodedRows.Clash).Rows[0].Reading;
        var other = Encoding.UTF8.GetBytes("\uFEFF" + CodedRows.UcdpHeadings.Replace(',', ';') + "\r\n" + CodedRows.Clash.Replace("Desk;Wire", "\"Desk;Wire\"", StringComparison.Ordinal).Replace("\"\"\"Desk,2024-11-28,Clash\"\"\"", "", StringComparison.Ordinal)
            .Replace("2024-11-27;2024-11-28", "\"2024-11-27;2024-11-28\"", StringComparison.Ordinal).Replace(',', ';') + "\r\n");
        var read = Assert.Single(CodedFile.Ucdp.Read("made-up.csv", other).Rows).Reading;
        Assert.Equal(plain.Claims.Select(c => (c.Type, c.Count, c.Place, c.Time)), read.Claims.Select(c => (c.Type, c.Count, c.Place, c.Time)));
    }
}
