using System.Text;
using Sitrep.BuiltIn;
using Sitrep.Exchange.In.Gazetteers;
using Sitrep.Model;

namespace Sitrep.Exchange.Tests.In.Gazetteers;

public sealed class GazetteerFileTests
{
    static readonly GazetteerFile files = new(new(BuiltInPacks.Packs));

    [Fact]
    public void A_table_of_names_and_positions_is_read()
    {
        var place = Assert.Single(Read("places.csv", "name,lat,lon,type\n\"Tell, the \"\"old\"\"\",36.5,37.1,hill\n").Places);
        Assert.Equal(("Tell, the \"old\"", PlaceKind.Hill, new GeoPoint(36.5, 37.1)), (place.Name, place.Kind, place.Location));
    }

    [Fact]
    public void A_table_of_P_codes_keeps_the_codes_and_both_names()
    {
        var place = Assert.Single(Read("syr.csv", "\uFEFFadmin0Pcode;Pcode;admin4Name_en;admin4Name_ar;Latitude;Longitude\nSY;C1000;Babis;بابيص;36.25;37.01\n").Places);
        Assert.Equal(("syr:C1000", "Babis", "SY", "بابيص"), (place.Id, place.Name, place.Country, Assert.Single(place.Others)));
    }

    [Fact]
    public void A_GeoNames_dump_is_read_with_its_other_names()
    {
        var place = Assert.Single(Read("SY.txt", "172955\tAr Rastan\tAr Rastan\tRastan,الرستن\t34.92664\t36.7323\tP\tPPL\tSY\t\t11\t\t\t\t39834\t\t445\tAsia/Damascus\t2012-01-18\n").Places);
        Assert.Equal(("geonames:172955", "Ar Rastan", 39834), (place.Id, place.Name, place.Population));
        Assert.Equal((string[])["Rastan", "الرستن"], place.Others.AsEnumerable());
    }

    [Fact]
    public void GeoJson_gives_points_and_the_middles_of_areas()
    {
        var places = Read("a.geojson",
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"name":"Post 4"},"geometry":{"type":"Point","coordinates":[37.2,36.1]}},
             {"type":"Feature","properties":{"name":"Grove"},"geometry":{"type":"Polygon","coordinates":[[[37,36],[38,36],[38,37],[37,36]]]}},
             {"type":"Feature","properties":{"name":"Nowhere"},"geometry":null}]}
            """);
        Assert.Equal([new(36.1, 37.2), new(36.5, 37.5)], places.Places.Select(p => p.Location));
        Assert.Equal(1, places.Refused);
    }

    [Fact]
    public void A_row_is_named_by_its_own_level_and_not_by_what_it_lies_in()
    {
        var places = Read("adm.csv",
            """
            ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,AREA_SQKM,center_lat,center_lon
            SY,Aleppo,SY02,Jebel Saman,جبل سمعان,SY0200,314.159,36.2,37.1
            SY,Aleppo,SY02,,,,,36.3,37.5
            """).Places;
        Assert.Equal([("adm:SY0200", "Jebel Saman", PlaceKind.District), ("adm:SY02", "Aleppo", PlaceKind.Province)], places.Select(p => (p.Id, p.Name, p.Kind)));
        Assert.Equal(["جبل سمعان"], places[0].Others.AsEnumerable());
        Assert.Equal(10, places[0].RadiusKm, 0.001);
    }

    [Fact]
    public void Rows_of_one_name_get_ids_of_their_own() =>
        Assert.Equal(["x:Tell", "x:Tell#2"], Read("x.csv", "name,lat,lon\nTell,1,1\nTell,2,2\n").Places.Select(p => p.Id));

    [Theory]
    [InlineData("name,lat,lon\nTell,95,1\n", "No row has a name and a position")]
    [InlineData("", "No row has a name and a position")]
    [InlineData("{\"features\":[", "This is not valid GeoJSON")]
    [InlineData("PK\u0003\u0004", "This workbook is damaged")]
    public void A_file_that_gives_nothing_says_why(string text, string problem) =>
        Assert.StartsWith(problem, Read("x", text).Problem, StringComparison.Ordinal);

    static GazetteerTable Read(string name, string text) => files.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
