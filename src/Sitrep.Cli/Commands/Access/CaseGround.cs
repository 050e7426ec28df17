using Sitrep.Geography;
using Sitrep.Geography.Hiding;
using Sitrep.Geography.Roads;
using Sitrep.Packs;
using Sitrep.Record;
using Sitrep.Situation.Access;

namespace Sitrep.Cli.Commands.Access;

/// <summary>The places and roads of a case as they may be shown: without what is hidden of them.</summary>
sealed class CaseGround
{
    readonly PlaceVeil veil;
    readonly Lazy<Gazetteer> known;
    readonly Lazy<HiddenPlaces> hidden;
    readonly Lazy<Roads> roads;

    public CaseGround(CaseFolder folder, IRecord record, PackSet packs)
    {
        veil = record.Places();
        known = new(() => CasePlaces.Open(folder, packs));
        hidden = new(() => new(veil, known.Value, RoadPack.Read(packs)));
        roads = new(() => CaseRoads.Open(folder, packs) is var whole && veil.HidesNothing ? whole : new(hidden.Value.Over(whole.Network), packs));
    }

    /// <exception cref="CaseException">The case's own roads, or its own places, cannot be read.</exception>
    public Roads Roads => roads.Value;

    /// <exception cref="CaseException">The case's own places cannot be read.</exception>
    public Gazetteer Places => veil.HidesNothing ? known.Value : hidden.Value.Places!;

    /// <summary>True when the position of a place is hidden.</summary>
    public bool IsCoarse(GazetteerPlace place) => !veil.HidesNothing && hidden.Value.IsCoarse(place);
}
