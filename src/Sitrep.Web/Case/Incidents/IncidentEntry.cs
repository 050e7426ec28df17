using System.Collections.Immutable;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Incidents;

/// <summary>An incident as pages name it, with its claims as entries.</summary>
/// <param name="Claims">In the incident's order.</param>
public sealed record IncidentEntry(Incident Incident, ImmutableArray<ClaimEntry> Claims)
{
    /// <summary>"i" and twelve hexadecimal digits: what its address carries.</summary>
    public string Key => Incident.Id;

    /// <summary>The claim that names it best.</summary>
    public ClaimEntry Lead => Entry(Incident.Lead);

    /// <summary>"single", "several" and so on: what the filter by grade asks for.</summary>
    public string Grade { get; } = Codes.Of(Incident.Grades.Corroboration);

    /// <summary>The map can show it.</summary>
    public bool HasPosition => Incident.Place?.Location is not null;

    /// <summary>Last day first, within a day as fusion has them.</summary>
    internal static Comparison<IncidentEntry> InOrder { get; } = (a, b) =>
        Nullable.Compare(b.Incident.Last, a.Incident.Last) is not 0 and var days ? days : SourcedClaim.InOrder(a.Incident.Claims[0], b.Incident.Claims[0]);

    public bool IsDisputed => !Incident.Disputes.IsEmpty;

    /// <summary>The entry of one of its claims.</summary>
    public ClaimEntry Entry(SourcedClaim claim)
    {
        var at = 0;
        while (!ReferenceEquals(Incident.Claims[at], claim))
        {
            at++;
        }

        return Claims[at];
    }
}
