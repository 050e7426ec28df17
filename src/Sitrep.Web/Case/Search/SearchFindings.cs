using System.Collections.Immutable;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Case.Search;

/// <summary>What a search found.</summary>
/// <param name="Texts">Reports and claims, the best match first.</param>
/// <param name="Incidents">The incidents of the best claims.</param>
/// <param name="Places">Those whose names have all the words, most claims first.</param>
/// <param name="Actors">As <paramref name="Places"/>.</param>
/// <param name="Others">Other spellings of what was asked for, by which things were found, too.</param>
public sealed record SearchFindings(ImmutableArray<FoundText> Texts, ImmutableArray<IncidentEntry> Incidents, ImmutableArray<FoundName> Places, ImmutableArray<FoundName> Actors,
    ImmutableArray<string> Others);
