using Sitrep.Record.Accounts;

namespace Sitrep.Web.Api.People;

/// <summary>In which browsers somebody is signed in, the last used first.</summary>
public sealed record SessionsJson(IEnumerable<Session> Sessions);
