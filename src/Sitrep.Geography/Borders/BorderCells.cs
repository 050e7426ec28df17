using Sitrep.Model;

namespace Sitrep.Geography.Borders;

/// <summary>The cells of a quarter of a degree, by their numbers, which lines run through; a line may be said to touch a cell that it just misses.</summary>
static class BorderCells
{
    public const double Degrees = 0.25;
    const int Columns = 1440, West = 720, South = 360;

    public static int Of(double latitude, double longitude) => Number(Row(latitude), Column(longitude));

    public static int Number(int row, int column) => (row + South) * Columns + column + West;

    public static int Row(double latitude) => (int)Math.Floor(latitude / Degrees);

    public static int Column(double longitude) => (int)Math.Floor(longitude / Degrees);

    // A segment touches no cell outside of the box around it; segments are short, so that the box has few.
    public static HashSet<int> Crossed(IEnumerable<BorderRing> rings)
    {
        var crossed = new HashSet<int>();
        foreach (var ring in rings)
        {
            for (var i = 1; i < ring.Points.Length; i++)
            {
                Add(crossed, ring.Points[i - 1], ring.Points[i]);
            }
        }

        return crossed;
    }

    static void Add(HashSet<int> crossed, GeoPoint a, GeoPoint b)
    {
        for (var row = Row(Math.Min(a.Latitude, b.Latitude)); row <= Row(Math.Max(a.Latitude, b.Latitude)); row++)
        {
            for (var column = Column(Math.Min(a.Longitude, b.Longitude)); column <= Column(Math.Max(a.Longitude, b.Longitude)); column++)
            {
                crossed.Add(Number(row, column));
            }
        }
    }
}
