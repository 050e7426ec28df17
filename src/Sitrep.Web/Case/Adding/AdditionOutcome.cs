namespace Sitrep.Web.Case.Adding;

/// <summary>What became of a report: kept; the case had these bytes already; nobody says when it was published; it cannot be read as a report.</summary>
public enum AdditionOutcome : byte { Added, HereAlready, Undated, Refused }
