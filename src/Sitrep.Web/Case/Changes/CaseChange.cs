using System.Collections.Immutable;
using Sitrep.Situation;

namespace Sitrep.Web.Case.Changes;

/// <summary>What became of a case's reports since a version of it.</summary>
/// <param name="Version">To which the change leads.</param>
/// <param name="Gone">The ids of reports that are to be seen no longer.</param>
/// <param name="Come">Reports that are new, or are read or shown otherwise than before.</param>
public sealed record CaseChange(string Version, ImmutableArray<string> Gone, ImmutableArray<ReceivedReport> Come);
