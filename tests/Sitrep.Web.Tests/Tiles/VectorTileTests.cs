using Sitrep.Web.Tiles;

namespace Sitrep.Web.Tests.Tiles;

public sealed class VectorTileTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var layer = new TileLayer("things");
        layer.With("name", "Saraqib").With("count", 3).With("real", 0.5).With("yes", true).With("none", null).With("less", -7);
        layer.AddPoint((25, 17), 9);
        layer.With("name", "عندان").With("count", 3);
        layer.AddPoint((-5, 4095));
        var read = ReadTile.Of(VectorTile.Of(layer, new TileLayer("empty"))).Layers;
        Assert.Equal(["things"], read.Keys);
        var first = read["things"][0];
        Assert.Equal(((25, 17), "Saraqib", 3L, 0.5, true, -7L), (first.Point, first.Properties["name"], first.Properties["count"], first.Properties["real"], first.Properties["yes"], first.Properties["less"]));
        Assert.Equal(5, first.Properties.Count);
        Assert.Equal(((-5, 4095), "عندان"), (read["things"][1].Point, read["things"][1].Properties["name"]));
    }

    // The commands of the specification's own examples, section 4.3.5.
    [Fact]
    public void Lines_and_polygons_have_the_commands_of_the_specification()
    {
        var layer = new TileLayer("shapes");
        layer.AddLine([(2, 2), (2, 10), (10, 10)]);
        layer.AddPolygon([[(3, 6), (8, 12), (20, 34)]]);
        var read = ReadTile.Of(VectorTile.Of(layer)).Layers["shapes"];
        Assert.Equal([2, 3], read.Select(shape => shape.Kind));
        Assert.Equal([9, 4, 4, 18, 0, 16, 16, 0], read[0].Commands);
        Assert.Equal([9, 6, 12, 18, 10, 12, 24, 44, 15], read[1].Commands);
    }

    [Fact]
    public void Nothing_is_no_bytes() => Assert.Empty(VectorTile.Of(new TileLayer("empty")));

    [Theory]
    [InlineData(0, 0, 0.5, 0.5)]
    [InlineData(0, -180, 0, 0.5)]
    [InlineData(85.0511287798066, 0, 0.5, 0)]
    [InlineData(41.85, -87.65, 0.256528, 0.371777)]
    public void Positions_are_projected(double latitude, double longitude, double x, double y)
    {
        var at = Mercator.Of(new(latitude, longitude));
        Assert.Equal((x, y), (Math.Round(at.X, 6), Math.Round(at.Y, 6)));
        var back = Mercator.Back(at.X, at.Y);
        Assert.Equal((latitude, longitude), (Math.Round(back.Latitude, 7), Math.Round(back.Longitude, 7)), new Near());
    }

    [Theory]
    [InlineData(-10, 5, 20, 5, 0, 5, 10, 5)]
    [InlineData(2, 2, 8, 8, 2, 2, 8, 8)]
    [InlineData(5, -5, 5, 15, 5, 0, 5, 10)]
    [InlineData(-10, -10, 20, 20, 0, 0, 10, 10)]
    public void Lines_are_cut_at_the_edge(int x1, int y1, int x2, int y2, int fromX, int fromY, int toX, int toY) =>
        Assert.Equal(((fromX, fromY), (toX, toY)), Lines.Clip((x1, y1), (x2, y2), 0, 10));

    [Theory]
    [InlineData(-10, 5, -1, 5)]
    [InlineData(-10, 0, 0, -10)]
    [InlineData(11, 11, 30, 12)]
    public void Lines_beside_the_square_are_none(int x1, int y1, int x2, int y2) => Assert.Null(Lines.Clip((x1, y1), (x2, y2), 0, 10));

    [Fact]
    public void Surfaces_are_cut_at_the_edge_and_keep_their_turn()
    {
        Assert.Equal([(5, 0), (5, 5), (0, 5), (0, 0)], Rings.Clip([(-5, 5), (-5, -5), (5, -5), (5, 5)], 0, 10).Distinct());
        (int, int)[] inside = [(1, 1), (9, 1), (5, 9)];
        Assert.Same(inside, Rings.Clip(inside, 0, 10));
        Assert.Empty(Rings.Clip([(20, 20), (30, 20), (25, 30)], 0, 10));
        Assert.Equal([(0, 0), (0, 10), (10, 0), (10, 10)], Rings.Clip([(-100, -100), (100, -100), (100, 100), (-100, 100)], 0, 10).Distinct().Order());
    }

    private sealed class Near : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) a, (double, double) b) => Math.Abs(a.Item1 - b.Item1) < 1e-6 && Math.Abs(a.Item2 - b.Item2) < 1e-6;

        public int GetHashCode((double, double) pair) => 0;
    }
}
