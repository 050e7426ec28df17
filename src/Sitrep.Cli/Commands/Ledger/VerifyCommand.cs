using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Record;
using Sitrep.Record.Ledger;

namespace Sitrep.Cli.Commands.Ledger;

/// <summary><c>sitrep verify</c>: is the case what it was?</summary>
static class VerifyCommand
{
    public static Command Create(Surroundings around)
    {
        var cases = new CaseOptions();
        var checkpoint = new Option<string?>("--checkpoint") { Description = "A checkpoint kept elsewhere; the ledger must go on from it.", HelpName = "FILE" };
        var command = new Command("verify",
            """
            Checks every hash of the ledger, every original and every evidence slice, and that the tables are what the ledger says.

            Examples:
              sitrep verify
              sitrep verify --checkpoint ~/kept/2024-11-29.checkpoint
            """) { cases.Case, checkpoint };
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: false, around.Clock);
            var earlier = parsed.GetValue(checkpoint) is { } file ? Read(Path.Combine(around.Folder, file), file) : null;
            var found = record.Verify(earlier?.Head);
            string[] wrong = [.. found.Findings.Select(f => f.What), .. earlier is null ? [] : Trouble(earlier, folder)];
            Array.ForEach(wrong, what => around.Complain(Printable.Line($"{what}.")));
            around.Print(writer => writer.WriteLine(wrong.Length == 0 ? Sound(found, earlier) : FormattableString.Invariant($"{wrong.Length} findings. The case is not what it was.")));
            return wrong.Length == 0 ? ExitStatus.Done : ExitStatus.Incomplete;
        });
        return command;
    }

    static string Sound(Verification found, Checkpoint? earlier) => FormattableString.Invariant(
        $"Sound: {found.Head.Size} entries, {found.Originals} originals, {found.Evidence} evidence slices.\nroot {found.Head.Root}")
        + (earlier is null ? "" : FormattableString.Invariant($"\nIt goes on from the checkpoint of {earlier.Head.Size} entries."))
        + (found.Unnamed == 0 ? "" : FormattableString.Invariant($"\n{found.Unnamed} originals are named by no entry: reports that were never acknowledged, or entries that are gone."));

    static IEnumerable<string> Trouble(Checkpoint earlier, CaseFolder folder)
    {
        if (!earlier.Holds())
        {
            yield return "the checkpoint's signature is not one of its own key: the checkpoint was changed";
        }
        else if (CaseKey.PublicKeyOf(folder) is { } key && Convert.ToBase64String(key) != earlier.Key)
        {
            yield return "the checkpoint was signed by another key than this case's";
        }
    }

    static Checkpoint Read(string path, string name)
    {
        try
        {
            return Checkpoint.Parse(File.ReadAllText(path)) ?? throw new CaseException($"{Printable.Line(name)} is no checkpoint. Give a file that holds what sitrep checkpoint printed.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CaseException($"{Printable.Line(name)} cannot be read. Check its name.", e);
        }
    }
}
