namespace Sitrep.Web.Tiles;

/// <summary>Cuts lines at the edges of a square.</summary>
public static class Lines
{
    /// <summary>The part of a line between two bounds of both coordinates (Liang and Barsky, 1984); null when none of it is.</summary>
    public static ((int X, int Y) From, (int X, int Y) To)? Clip((int X, int Y) from, (int X, int Y) to, int least, int most)
    {
        double dx = (double)to.X - from.X, dy = (double)to.Y - from.Y, enters = 0, leaves = 1;
        return Cut(-dx, (double)from.X - least, ref enters, ref leaves) && Cut(dx, (double)most - from.X, ref enters, ref leaves)
            && Cut(-dy, (double)from.Y - least, ref enters, ref leaves) && Cut(dy, (double)most - from.Y, ref enters, ref leaves)
            ? (At(from, dx, dy, enters), At(from, dx, dy, leaves))
            : null;
    }

    private static bool Cut(double step, double room, ref double enters, ref double leaves)
    {
        if (step == 0)
        {
            return room >= 0;
        }

        (enters, leaves) = step < 0 ? (Math.Max(enters, room / step), leaves) : (enters, Math.Min(leaves, room / step));
        return enters <= leaves;
    }

    private static (int X, int Y) At((int X, int Y) from, double dx, double dy, double share) => ((int)Math.Round(from.X + dx * share), (int)Math.Round(from.Y + dy * share));
}
