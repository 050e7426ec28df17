using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Web.Case.Incidents;

/// <summary>Takes later days away from incidents.</summary>
internal static class Trimming
{
    /// <summary>
    /// What is left of incidents when only claims of up to a day are kept. It differs from fusing these claims alone where claims of later days joined them or
    /// kept them apart.
    /// </summary>
    public static IncidentFold UpTo(IncidentFold whole, Vantage vantage, Sides sides)
    {
        var builder = new IncidentBuilder(sides, new(sides, whole.Copies, whole.Incidents.SelectMany(incident => incident.Claims).Where(vantage.Sees)));
        return whole with { Incidents = [.. whole.Incidents.Select(incident => UpTo(incident, vantage, builder)).OfType<Incident>()] };
    }

    private static Incident? UpTo(Incident incident, Vantage vantage, IncidentBuilder builder)
    {
        var seen = incident.Claims.Count(vantage.Sees);
        return seen == incident.Claims.Length ? incident : seen == 0 ? null : builder.Of([.. incident.Claims.Where(vantage.Sees)]);
    }
}
