using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Cli.Commands.Incidents;

/// <summary><c>sitrep show ID</c>: an incident, a claim or a report with its words.</summary>
static class ShowCommand
{
    const int ShortestId = 4;

    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks) = (new CaseOptions(), new VantageOptions());
        var id = new Argument<string>("ID") { Description = "An incident (i0123456789ab), a claim (REPORT.c3) or a report (its hash); the first digits do." };
        var format = new Option<string>("--format") { Description = "text (default on a terminal) or jsonl.", HelpName = "text|jsonl" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("show",
            """
            Shows an incident with all its sources side by side and why they are one; a claim with its incident; a report with its claims.

            Examples:
              sitrep show i0123456789ab
              sitrep show 0123456789abcdef.c3
            """) { id, cases.Case, format };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: false);
            var view = new View(around, parts, parts.Incidents(record, clocks.Of(parsed)), Composition.Judged(record, clocks.Of(parsed)),
                (parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl")) == "text");
            return view.Show(parsed.GetValue(id)!);
        });
        return command;
    }

    sealed record View(Surroundings Around, Composition Parts, IncidentFold Folded, JudgementBook Judged, bool Text)
    {
        public int Show(string id)
        {
            if (id.Length >= ShortestId)
            {
                var incidents = Folded.Incidents.Where(i => i.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
                var claims = Folded.Claims.Where(c => Codes.Of(c) == id).ToList();
                var hash = id.StartsWith("sha256:", StringComparison.Ordinal) ? id["sha256:".Length..] : id;
                var reports = Folded.Reports.Where(r => r.Report.Id.AsSpan("sha256:".Length).StartsWith(hash, StringComparison.Ordinal)).ToList();
                if (incidents.Count + claims.Count + reports.Count == 1)
                {
                    incidents.ForEach(Of);
                    claims.ForEach(Of);
                    reports.ForEach(Of);
                    return ExitStatus.Done;
                }

                if (incidents.Count + claims.Count + reports.Count > 1)
                {
                    Around.Complain($"'{id}' begins the id of {incidents.Count + claims.Count + reports.Count} things. Give more digits.");
                    return ExitStatus.Incomplete;
                }
            }

            Around.Complain($"nothing here has the id '{id}'. sitrep incidents, claims and reports list what there is.");
            return ExitStatus.Incomplete;
        }

        void Of(Incident incident)
        {
            if (!Text)
            {
                IncidentLines.Write(Around.Out, incident);
                return;
            }

            Around.Print(writer => new IncidentText(new(Parts.Packs)).Write(writer, incident, Joins.Of(incident, Parts.Fuser, Judged), Folded.Copies));
        }

        void Of(SourcedClaim claim)
        {
            var incident = Folded.Incidents.First(i => i.Claims.Contains(claim));
            if (!Text)
            {
                ClaimLines.Write(Around.Out, new(claim.Report, [], [], [claim.Claim], ""));
                return;
            }

            var words = new IncidentWords(Parts.Packs);
            Around.Print(writer =>
            {
                writer.WriteLine(Printable.Line(ClaimText.Of(claim.Claim)));
                writer.WriteLine(Printable.Line(new IncidentText(words).Quote(claim)));
                writer.WriteLine(words.Show.Fill("show/in-incident", ("id", incident.Id)));
            });
            Of(incident);
        }

        void Of(ReceivedReport received)
        {
            if (!Text)
            {
                ClaimLines.Write(Around.Out, received.Reading);
                return;
            }

            Around.Print(writer => new ReportText(new(Parts.Packs)).Write(writer, received, Folded));
        }
    }
}
