using System.Collections.Immutable;
using Sitrep.Cli.Commands.Access;
using Sitrep.Exchange.Out;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Situation.Control;

namespace Sitrep.Cli.Commands.Control;

/// <summary>The places that a person asks for by name: those told of under it, else those of the gazetteer, of which nothing is told.</summary>
sealed class AskedPlaces(Surroundings around, CaseGround ground, ControlIndex index, ControlPicture picture)
{
    public ControlPicture Picture => picture;

    /// <summary>True when places were asked for, false when all are meant.</summary>
    public bool Named { get; private set; }

    public ImmutableArray<ControlChange> History(PlaceControl place) => index.History(place.Key, picture.Vantage);

    public int Status { get; private set; } = ExitStatus.Done;

    /// <summary>All places when none is named. A name that neither the case nor any gazetteer knows is complained of.</summary>
    public ImmutableArray<PlaceControl> Find(IReadOnlyCollection<string> names)
    {
        Named = names.Count > 0;
        return Named ? [.. names.SelectMany(Find).DistinctBy(p => p.Key)] : picture.Places;
    }

    IEnumerable<PlaceControl> Find(string name)
    {
        var told = picture.Named(name).ToList();
        if (told.Count > 0)
        {
            return told;
        }

        var known = ground.Places.Find(name).OrderByDescending(c => c.FromUser).ThenByDescending(c => c.Place.Kind == PlaceKind.Settlement).ThenByDescending(c => c.Place.Population).Select(c => c.Place).ToList();
        if (known.Count == 0)
        {
            around.Complain($"no gazetteer knows '{Printable.Line(name)}', and no report tells of it. Check its spelling, or import its place: sitrep places import FILE…");
            Status = ExitStatus.Incomplete;
            return [PlaceControl.Unknown(name, new(name))];
        }

        // Under another spelling the case may tell of the same place.
        var others = known.Select(Place).Select(picture.Of).Where(p => p.Status != PlaceStatus.Unknown).ToList();
        return others.Count > 0 ? others : [picture.Of(Place(known[0]))];
    }

    static Place Place(GazetteerPlace place) => new(place.Name, place.Name, place.Id, place.Location, PlacePrecision.Exact, Country: place.Country);
}
