namespace Sitrep.Model;

/// <summary>What sort of place a mention names.</summary>
public enum PlaceKind : byte
{
    Unknown, Country, Region, Province, District, Settlement, Neighbourhood, Hill, Base, Airport, Crossing, Bridge, Road, River, Dam, Camp,
    Building, Node, Axis, Front, Countryside, Water, Border,
}
