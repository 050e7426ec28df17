using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Record.Redactions;
using Sitrep.Situation;
using Sitrep.Tests;

namespace Sitrep.Record.Tests;

/// <summary>A place is shown by another name than a report and the gazetteer have for it: what hides the one hides the place.</summary>
public sealed class ShownNameRedactionTests
{
    static readonly Place Palmyra = new("the oasis", "Tadmur", "geonames:163808", new GeoPoint(34.5624, 38.2840), PlacePrecision.Exact, Country: "SY");

    static readonly ReceivedReport Told = Tell.Report("Agency", Tell.That(ClaimType.Control, "capture") with { Place = Palmyra });

    [Theory]
    [InlineData("Palmyra")]
    [InlineData("Tadmur")]
    [InlineData("the oasis")]
    public void A_position_is_coarsened_by_any_name_of_the_place(string name)
    {
        var place = new Coarsening([new Redaction(RedactionKind.Position) { Name = name, Grid = 0.5 }], [Told]).Of(Palmyra)!;
        Assert.Equal((new GeoPoint(34.75, 38.25), null, PlacePrecision.Area), (place.Location, place.Id, place.Precision));
    }

    [Theory]
    [InlineData("Palmyra")]
    [InlineData("Tadmur")]
    public void A_hidden_name_is_not_what_a_place_is_shown_by(string name)
    {
        var veil = new ClaimVeil([], text => text.Replace(name, new string('█', name.Length), StringComparison.Ordinal), Told.Report.Text);
        Assert.Equal("the oasis", veil.Over(Told.Reading.Claims[0]).Place!.Shown());
    }
}
