using Sitrep.Geography;
using Sitrep.Geography.Hiding;
using Sitrep.Geography.Roads;
using Sitrep.Packs;
using Sitrep.Reading;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control.Areas;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case.Map;

namespace Sitrep.Web.Case;

/// <summary>What a case is worked on with. Each part is opened when it is first asked for.</summary>
/// <param name="packs">The words and rules of the program.</param>
/// <param name="roads">The roads of the case; the program's own when none are given.</param>
/// <param name="places">The gazetteer with the case's own places; without one, places are known by the case's claims alone.</param>
/// <param name="terrain">The ground on which areas are drawn; without it there are none.</param>
/// <param name="reader">Reads reports; without one, nothing can be added here and nothing explained.</param>
public sealed class CaseTools(PackSet packs, Func<Roads>? roads = null, Func<Gazetteer>? places = null, Func<ReportReader>? reader = null, Func<Terrain>? terrain = null)
{
    private readonly Lazy<Fuser> fuser = new(() => Fuser.From(packs));
    private readonly Lazy<Roads> network = new(roads ?? (() => Sitrep.Situation.Access.Roads.From(packs)));
    private readonly Lazy<Gazetteer?> gazetteer = new(() => places?.Invoke());
    private readonly Lazy<Terrain?> ground = new(() => terrain?.Invoke());
    private readonly Lazy<ReportReader?> reading = new(() => reader?.Invoke());
    private readonly Lock veiling = new();
    private (string Key, CaseTools Tools)? veiled;
    private Towns? towns;

    public PackSet Packs => packs;

    public Fuser Fuser => fuser.Value;

    public Sides Sides => fuser.Value.Sides;

    public Roads Roads => network.Value;

    public Gazetteer? Places => gazetteer.Value;

    /// <summary>The towns of the gazetteer by which the map is read; null without a gazetteer.</summary>
    public Towns? Towns => Places is { } named ? LazyInitializer.EnsureInitialized(ref towns, () => Towns.Of(named, Hidden)) : null;

    public Terrain? Terrain => ground.Value;

    /// <summary>What of the places of the gazetteer may not be told exactly.</summary>
    public HiddenPlaces? Hidden { get; private init; }

    public ReportReader? Reader => reading.Value;

    /// <summary>
    /// These tools where places are hidden: without the hidden ones on the roads, in the gazetteer and among the settlements by which areas reach. What shows
    /// a case uses those of its view.
    /// </summary>
    internal CaseTools Under(PlaceVeil veil)
    {
        lock (veiling)
        {
            if (veil.HidesNothing || veiled?.Key == veil.Key)
            {
                return veil.HidesNothing ? this : veiled!.Value.Tools;
            }

            var hidden = new HiddenPlaces(veil, Places, RoadPack.Read(packs));
            var under = new CaseTools(packs, () => new(hidden.Over(Roads.Network), packs), hidden.Places is { } shown ? () => shown : null, reader is null ? null : () => Reader!,
                terrain is null ? null : () => Over(Terrain!, hidden))
            {
                Hidden = hidden,
            };
            veiled = (veil.Key, under);
            return under;
        }
    }

    // How far settlements let an area reach would tell how far off a hidden one is.
    private Terrain Over(Terrain whole, HiddenPlaces hidden) => hidden.Places is { } shown && !ReferenceEquals(shown, Places) ? whole with { Settlements = Settlements.Of(shown) } : whole;

    /// <summary>Whether reports can be read here; asks without opening the reader.</summary>
    public bool CanRead => reader is not null;
}
