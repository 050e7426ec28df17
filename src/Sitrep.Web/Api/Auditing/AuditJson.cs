namespace Sitrep.Web.Api.Auditing;

/// <summary>A page of the audit trail, the last done first.</summary>
public sealed record AuditJson(int Total, string? Next, IEnumerable<DoneJson> Entries);
