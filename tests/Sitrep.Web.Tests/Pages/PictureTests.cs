using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Sitrep.Geography.Borders;
using Sitrep.Model;
using Sitrep.Web.Case.Map;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Views.Maps.Picture;

namespace Sitrep.Web.Tests.Pages;

/// <summary>The map as it begins, which comes with the page.</summary>
[Collection(nameof(AleppoSite))]
public sealed partial class PictureTests(AleppoSite site)
{
    private static readonly MapExtent TwoByTwo = new(36, 35, 38, 37);

    private readonly Served served = site.Served;

    [Theory]
    [InlineData("", 6)]
    [InlineData("?type=control", 3)]
    [InlineData("?type=control&place=geonames:169061", 3)]
    [InlineData("?position=no", 0)]
    public async Task Its_rings_count_the_incidents_that_pass_the_filter_and_have_a_position_wherever_they_are(string query, int incidents)
    {
        var rings = (await Picture(query)).QuerySelectorAll("g.still");
        Assert.Equal(incidents, rings.Sum(ring => ring.QuerySelector(".number") is { } number ? int.Parse(number.TextContent, null) : 1));
    }

    [Fact]
    public async Task A_place_bears_its_name_and_the_colour_of_its_type()
    {
        var ring = Assert.Single((await Picture("?type=control")).QuerySelectorAll("g.still"), ring => ring.TextContent.Contains("Saraqib", StringComparison.Ordinal));
        Assert.Contains("type-control", ring.ClassList);
    }

    [Fact]
    public void The_extent_is_seen_whole_and_a_point_lies_where_the_projection_puts_it()
    {
        var frame = new MapFrame(TwoByTwo);
        var box = frame.ViewBox.Split(' ').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var (west, south) = frame.Pixel(new GeoPoint(35, 36));
        var (east, north) = frame.Pixel(new GeoPoint(37, 38));
        Assert.Equal([box[0], box[1], box[0] + box[2], box[1] + box[3]], new double[] { west, north, east, south }, (a, b) => Math.Abs(a - b) < 1);
        var back = frame.Point(west, south);
        Assert.Equal((35, 36), (back.Latitude, back.Longitude), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.01 && Math.Abs(a.Item2 - b.Item2) < 0.01);
    }

    [Fact]
    public void A_lone_place_is_not_looked_at_from_nearer_than_zoom_10()
    {
        var frame = new MapFrame(new(37, 36, 37, 36));
        Assert.Equal(512.0 * 1024 / 360 / 10, frame.Pixel(new GeoPoint(36, 37.1)).X - frame.Pixel(new GeoPoint(36, 37)).X, 1.0);
        Assert.All(frame.Tiles(), tile => Assert.Equal(10, tile.Z));
    }

    [Theory]
    [InlineData(36, 35, 38, 35)]
    [InlineData(36, 35, 36, 37)]
    public void Places_in_one_line_are_seen(double west, double south, double east, double north) =>
        Assert.All(new MapFrame(new(west, south, east, north)).ViewBox.Split(' ')[2..], size => Assert.True(double.Parse(size, System.Globalization.CultureInfo.InvariantCulture) >= 1));

    [Fact]
    public void A_line_between_two_countries_is_a_border_and_a_coast_is_none()
    {
        // Two squares beside each other: they share the line of 37 degrees east.
        var world = new WorldBorders([Square(0, 36, 37), Square(1, 37, 38)]);
        var frame = new MapFrame(TwoByTwo);
        var ground = Ground.Of(world, frame);
        var x = frame.Pixel(new GeoPoint(35, 37)).X;
        var (north, south) = (frame.Pixel(new GeoPoint(37, 37)).Y, frame.Pixel(new GeoPoint(35, 37)).Y);
        Assert.Contains(ground.Borders, new[] { $"M{x} {north}l0 {south - north}", $"M{x} {south}l0 {north - south}" });
        Assert.Equal(2, Outlines().Count(ground.Land));
    }

    [Fact]
    public void Land_beyond_the_picture_is_cut_at_its_edge()
    {
        var ground = Ground.Of(new WorldBorders([Square(0, -170, 170, -80, 80)]), new MapFrame(TwoByTwo));
        var (least, most) = MapFrame.Edges;
        Assert.Equal($"M{least} {least}l{most - least} 0l0 {most - least}l{least - most} 0z".Length, ground.Land.Length, (a, b) => Math.Abs(a - b) < 12);
        Assert.Equal("", Ground.Of(new WorldBorders([Square(0, 100, 110)]), new MapFrame(TwoByTwo)).Land);
    }

    private static BorderRing Square(int country, double west, double east, double south = 35, double north = 37) =>
        new(country, false, [new(south, west), new(north, west), new(north, east), new(south, east), new(south, west)]);

    private async Task<IElement> Picture(string query) => new HtmlParser().ParseDocument(await served.Text("/" + query)).QuerySelector("#map svg.picture")!;

    [GeneratedRegex("M[^z]*z")]
    private static partial Regex Outlines();
}
