using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.In;
using Sitrep.Exchange.Out;
using Sitrep.Model;
using Sitrep.Reading;
using Sitrep.Record;
using Sitrep.Situation;

namespace Sitrep.Cli.Commands.Ledger;

/// <summary><c>sitrep reread</c>: reads what is here with this program; the former readings stay.</summary>
static class RereadCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, ways) = (new CaseOptions(), new WayOptions());
        var diff = new Option<bool>("--diff") { Description = "Show the claims that are new and those that are gone." };
        var dry = new Option<bool>("--dry-run") { Description = "Keep nothing." };
        var command = new Command("reread",
            """
            Reads the reports of the case again with this program. The former readings stay on file. Judgements of people hold where the claim
            that they are about is read again; the others are listed for review.

            Examples:
              sitrep reread --dry-run --diff
              sitrep reread
            """) { cases.Case, ways.Vague, diff, dry };
        command.SetAction(parsed =>
        {
            var keep = !parsed.GetValue(dry);
            using var record = cases.Open(parsed, around, forWriting: keep);
            var reports = record.Unveiled().Where(r => r.Report.Coded is null).ToList();
            var judged = record.Judgements().Where(j => j.Author.IsPerson).ToList();
            using var progress = new Progress(around, reports.Count);
            var run = new Run(around, parts.Reader(ways.Of(parsed, cases.Folder(parsed, around))), record, keep, parsed.GetValue(diff), judged);
            foreach (var report in reports)
            {
                run.Reread(report);
                progress.Step();
            }

            around.Print(writer => writer.WriteLine(FormattableString.Invariant($"{reports.Count} reports read again, {run.Changed} say something else, {run.Waiting} judgements wait for review")));
            return run.Failed > 0 ? ExitStatus.Incomplete : ExitStatus.Done;
        });
        return command;
    }

    sealed class Run(Surroundings around, ReportReader reader, IRecord record, bool keep, bool diff, List<Judgement> judged)
    {
        public int Changed { get; private set; }
        public int Waiting { get; private set; }

        /// <summary>How many could not be read again.</summary>
        public int Failed { get; private set; }

        public void Reread(ReceivedReport old)
        {
            if (Read(old.Report) is not { } reading)
            {
                return;
            }

            if (keep)
            {
                record.Reread(reading, around.Clock.GetUtcNow());
            }

            var (before, after) = (Contents(old.Reading), Contents(reading));
            if (before.SetEquals(after))
            {
                return;
            }

            Changed++;
            Tell(old, new(reading, old.Known), before, after);
        }

        /// <summary>The report read again; null, and its old reading stays, when that fails by a defect.</summary>
        Model.Reading? Read(Model.Report report)
        {
            try
            {
                return reader.Read(report);
            }
            catch (UnreadableReportException e)
            {
                around.Complain(new Refusal(e.File, e.Complaint, UnreadableReportException.Hint).ToString());
                Failed++;
                return null;
            }
        }

        void Tell(ReceivedReport old, ReceivedReport read, HashSet<string> before, HashSet<string> after)
        {
            var waiting = judged.Where(j => new[] { j.Claim, j.Other }.OfType<ClaimRef>().Any(c => c.Report == old.Report.Id && before.Contains(c.Content) && !after.Contains(c.Content))).ToList();
            Waiting += waiting.Count;
            if (record.Show(old) is not { } shown || record.Show(read) is not { } now)
            {
                return;
            }

            var gone = shown.Reading.Claims.Where(c => !after.Contains(ContentOf(c))).ToList();
            var come = now.Reading.Claims.Where(c => !before.Contains(ContentOf(c))).ToList();
            around.Print(writer =>
            {
                writer.WriteLine(Printable.Line(FormattableString.Invariant($"{shown.Report.File}  {gone.Count} claims gone, {come.Count} new")));
                if (diff)
                {
                    gone.ForEach(c => writer.WriteLine($"- {ClaimText.Of(c)}"));
                    come.ForEach(c => writer.WriteLine($"+ {ClaimText.Of(c)}"));
                }

                waiting.ForEach(j => writer.WriteLine(Printable.Line(FormattableString.Invariant($"  review: the claim of entry {j.Entry} changed ({Wire.Of(j.Verdict)} by {j.Author})"))));
            });
        }

        static HashSet<string> Contents(Model.Reading reading) => [.. reading.Claims.Select(ContentOf)];

        static string ContentOf(Claim claim) => claim.Sealed ?? ClaimRef.ContentOf(claim);
    }
}
