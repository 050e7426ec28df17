using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Input;
using Sitrep.Record;
using Sitrep.Record.Ledger;

namespace Sitrep.Cli.Commands.Ledger;

/// <summary><c>sitrep prove ID</c>: shows to somebody without the case that an entry stands in its ledger.</summary>
static class ProveCommand
{
    const int LongestNumber = 10;

    public static Command Create(Surroundings around)
    {
        var cases = new CaseOptions();
        var what = new Argument<string>("ID") { Description = "An entry's number, or the beginning of a report's hash (then the entry of its receipt)." };
        var command = new Command("prove",
            """
            Prints a proof that an entry stands in the ledger, with a checkpoint that it leads to. docs/ledger.md has a verifier of twenty lines.

            Examples:
              sitrep prove 7 > entry-7.proof
              sitrep prove 3a91c0ffee12 > report.proof
            """) { cases.Case, what };
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: false, around.Clock);
            var proof = record.ProofOf(EntryOf(record, parsed.GetValue(what)!)) ?? throw new CaseException($"there is no entry {parsed.GetValue(what)}. The ledger has {record.Head().Size}.");
            var signed = Checkpoint.Sign(folder, proof.Head, around.Clock.GetUtcNow());
            ProofJson.Write(around.Out, proof, signed);
            return ExitStatus.Done;
        });
        return command;
    }

    static long EntryOf(IRecord record, string id)
    {
        // So many digits and no other sign are a number; a hash is given with more, as sitrep reports lists it.
        if (id.Length < LongestNumber && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var report = ReportChoice.Of(record.Unveiled(), id).Report.Id;
        return record.Entries().First(e => e.Kind == EntryKind.Received && e.Subject == report).Number;
    }
}
