namespace Sitrep.Situation.Incidents;

/// <summary>What can be said of how sure an incident is, by each of three rules.</summary>
/// <param name="Independent">Independent voices that affirm it, in the sense of <see cref="Incidents.Corroboration"/>.</param>
/// <param name="CivilianHarm">Null when no harm to civilians is told of.</param>
public sealed record Grades(Corroboration Corroboration, int Independent, Admiralty Admiralty, CivilianHarm? CivilianHarm);
