using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Events;
using Sitrep.Record;
using Sitrep.Record.Ledger;
using Sitrep.Situation;

namespace Sitrep.Cli.Commands.Exchange;

/// <summary><c>sitrep export FORMAT</c>: the case in the formats of others, with a manifest, noted in the ledger.</summary>
static class ExportCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks, authors) = (new CaseOptions(), new VantageOptions(), new AuthorOptions());
        var format = new Argument<string>("FORMAT") { Description = string.Join(", ", EventExport.Formats) + "." };
        format.AcceptOnlyFromAmong([.. EventExport.Formats]);
        var to = new Option<string?>("--to") { Description = "The file to write; standard output unless given.", HelpName = "FILE" };
        var manifest = new Option<string?>("--manifest") { Description = "Where to write what was left out or coarsened; FILE.manifest.json unless given.", HelpName = "FILE" };
        var command = new Command("export",
            """
            Writes the case in a format of others. Nothing hidden is written, and the ledger notes that something was given out. docs/exports.md says
            what each format carries.

            Examples:
              sitrep export geojson --to events.geojson
              sitrep export ucdp --as-of 2024-11-29 > events.csv
            """) { format, to, manifest, authors.By, cases.Case };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: true);
            var run = new Run(around, parts, record, clocks.Of(parsed), parsed.GetValue(format)!);
            var target = parsed.GetValue(to) is { } file ? Path.Combine(around.Folder, file) : null;
            var (leaving, bytes) = CaseFile.Guard(target, () => run.Write(target));
            run.Note(leaving, bytes, authors.Of(parsed, around));
            var beside = parsed.GetValue(manifest) is { } named ? Path.Combine(around.Folder, named) : target is null ? null : $"{target}.manifest.json";
            CaseFile.Guard(beside, () => run.Tell(leaving, bytes, beside));
            return ExitStatus.Done;
        });
        return command;
    }

    sealed class Run(Surroundings around, Composition parts, IRecord record, Vantage vantage, string format)
    {
        // What the export is made of: the entry that notes it comes after.
        readonly TreeHead head = record.Head();

        public (Leaving Leaving, string Bytes) Write(string? target)
        {
            IReadOnlyList<ReceivedReport> reports = [.. record.Reports(vantage.KnownAt)];
            var hidden = record.Unveiled().Count(vantage.Sees) - reports.Count(vantage.Sees);
            var export = new EventExport(parts.Packs, reports, new(() => parts.Incidents(record, vantage)), record.Judgements(vantage.KnownAt), vantage);
            using var file = target is null ? null : File.Create($"{target}.partial");
            using var hashing = new HashingStream(file ?? around.Out);
            var leaving = export.Write(hashing, format);
            hashing.Flush();
            for (var i = 0; i < hidden; i++)
            {
                leaving.LeaveOut("report-under-embargo");
            }

            if (file is not null)
            {
                file.Dispose();
                File.Move($"{target}.partial", target!, overwrite: true);
            }

            return (leaving, hashing.Finish());
        }

        public void Note(Leaving leaving, string bytes, Model.Author author) =>
            record.Note(new Publishing(format, AsOf, KnownAt, leaving.Written, leaving.LeftOut.Values.Sum(), bytes), author, around.Clock.GetUtcNow());

        public bool Tell(Leaving leaving, string bytes, string? beside)
        {
            if (beside is not null)
            {
                using var file = File.Create(beside);
                new ManifestJson(format, around.Clock.GetUtcNow(), AsOf, KnownAt, head.Size, head.Root, bytes).Write(file, leaving);
            }

            if (leaving.LeftOut.Count + leaving.Coarsened.Count > 0)
            {
                around.Complain($"{FormattableString.Invariant($"{leaving.Written} written")}; left out: {Counts(leaving.LeftOut)}; shown in part: {Counts(leaving.Coarsened)}.");
            }

            return true;
        }

        string? AsOf => vantage.AsOf is { } day ? Wire.Of(day) : null;

        string? KnownAt => vantage.KnownAt is { } at ? LedgerEntry.Instant(at) : null;

        static string Counts(IReadOnlyDictionary<string, int> counts) =>
            counts.Count == 0 ? "nothing" : string.Join(", ", counts.Select(c => FormattableString.Invariant($"{c.Value} {c.Key}")));
    }
}
