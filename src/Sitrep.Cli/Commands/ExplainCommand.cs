using System.CommandLine;
using System.CommandLine.Parsing;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Explained;
using Sitrep.Reading.Claims.Explaining;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep explain FILE</c>: why a report gives a claim, or gives none.</summary>
static class ExplainCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (reports, ways) = (new ReportOptions(), new WayOptions());
        var claim = new Option<string?>("--claim") { Description = "The claim to explain, by its id in the output of read.", HelpName = "ID" };
        var at = new Option<int?>("--at") { Description = "Explain the sentence at this offset, in Unicode code points as in the claim format.", HelpName = "OFFSET" };
        var format = new Option<string>("--format") { Description = "text (default on a terminal) or jsonl.", HelpName = "text|jsonl" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("explain",
            """
            Shows why a report gives a claim: the sentence's tree, its mentions, the rule, the roles, the attribution and the confidence.
            Or why it gives none: the words that open a rule, what was proposed, and what removed it.

            Examples:
              sitrep explain day-3.txt --published 2024-11-29 --claim c7
              sitrep explain day-3.txt --published 2024-11-29 --at 1024
            """) { claim, at, format };
        command.Validators.Add(result => RefuseBothOrNeither(result, claim, at));
        reports.AddTo(command);
        ways.AddTo(command);
        command.SetAction(parsed =>
        {
            var text = (parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl")) == "text";
            var (refused, reader) = (0, parts.Reader(ways.Of(parsed, around)));
            var status = EachReport.Do(parsed, reports, around, report =>
                refused += new Answer(around, reader.Explain(report), text).To(parsed.GetValue(claim), parsed.GetValue(at)) ? 0 : 1);
            return refused > 0 ? ExitStatus.Incomplete : status;
        });
        return command;
    }

    static void RefuseBothOrNeither(CommandResult result, Option<string?> claim, Option<int?> at)
    {
        if (result.GetResult(claim) is null == result.GetResult(at) is null)
        {
            result.AddError("Say what to explain: --claim ID or --at OFFSET.");
        }
    }

    sealed record Answer(Surroundings Around, Explanation Explanation, bool AsText)
    {
        Model.Reading Reading => Explanation.Reading;

        public bool To(string? claim, int? point) => claim is not null ? Claim(claim) : Silence(point!.Value);

        bool Claim(string id)
        {
            if (Explanation.OfClaim(id) is not { } reason)
            {
                return Refuse(Reading.Claims.IsEmpty ? "has no claims. Ask for a sentence: --at OFFSET." : $"has no claim {id}. It has {Reading.Claims[0].Id} to {Reading.Claims[^1].Id}; read lists them.");
            }

            Print(text => text.Write(reason), stream => ExplanationLines.Write(stream, Reading, reason));
            return true;
        }

        bool Silence(int point)
        {
            var points = new CodePoints(Reading.Report.Text);
            if (point < 0 || Explanation.At(points.UnitAt(point)) is not { } reason)
            {
                return Refuse($"has no sentence at {point}. Give an offset from 0 to {Math.Max(0, points.At(Reading.Report.Text.Length) - 1)}.");
            }

            Print(text => text.Write(reason), stream => ExplanationLines.Write(stream, Reading, reason));
            return true;
        }

        void Print(Action<ExplanationText> text, Action<Stream> lines)
        {
            if (AsText)
            {
                Around.Print(writer => text(new(writer, Reading, Around.InColour)));
            }
            else
            {
                lines(Around.Out);
            }
        }

        bool Refuse(string reason)
        {
            Around.Complain($"{Printable.Line(Reading.Report.File)}: {reason}");
            return false;
        }
    }
}
