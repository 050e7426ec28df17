using Sitrep.Geography;
using Sitrep.Packs;
using Sitrep.Reading;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control.Areas;
using Sitrep.Situation.Fusion;

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

    public PackSet Packs => packs;

    public Fuser Fuser => fuser.Value;

    public Sides Sides => fuser.Value.Sides;

    public Roads Roads => network.Value;

    public Gazetteer? Places => gazetteer.Value;

    public Terrain? Terrain => ground.Value;

    public ReportReader? Reader => reading.Value;

    /// <summary>Whether reports can be read here; asks without opening the reader.</summary>
    public bool CanRead => reader is not null;
}
