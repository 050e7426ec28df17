using Sitrep.Exchange.Out.Incidents;
using Sitrep.Record.Trail;

namespace Sitrep.Web.Api.Auditing;

/// <summary>Something that was done, on the wire.</summary>
/// <param name="Entry">Its number in the ledger.</param>
/// <param name="Author">"person:anna", "program:sitrep".</param>
/// <param name="Account">Whose account it was done to.</param>
/// <param name="Report">The id of the report that it is about.</param>
/// <param name="Detail">The role, the token's id, the file, the address, the format or the instant.</param>
public sealed record DoneJson(long Entry, DateTimeOffset At, string Author, string Kind, string Action, string? Account, string? Report, string? Detail, string? Reason)
{
    public static DoneJson Of(TrailEntry done) =>
        new(done.Number, done.At, done.Author.ToString(), Codes.Of(done.Kind), done.Action, done.Account, done.Report, done.Detail, done.Reason);
}
