using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Commands.Access;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Situation;
using Sitrep.Situation.Reviewing;

namespace Sitrep.Cli.Commands.Incidents;

/// <summary><c>sitrep review</c>: what the program is least sure of, for a person to judge.</summary>
static class ReviewCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, authors) = (new CaseOptions(), new AuthorOptions());
        var command = new Command("review",
            """
            Asks about the pairs of claims and the claims that the program is least sure of, the most uncertain first. A key answers, and every answer
            is filed in the ledger at once: a accept, c correct, r reject, s same, d different, u unsure, z undo, n next, p back, h history, q quit.

            Example:
              sitrep review --by anna
            """) { cases.Case, authors.By };
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: true);
            var (folded, judged) = (parts.Incidents(record, Vantage.Latest), Composition.Judged(record, Vantage.Latest));
            var session = new ReviewSession(OpenQuestions.Of(folded, judged), j => record.Judge(j, around.Clock.GetUtcNow()), authors.Of(parsed, around));
            var folder = cases.Folder(parsed, around);
            var corrections = new Correction(new(() => new CaseGround(folder, record, parts.Packs).Places, parts.Fuser.Sides, () => folded.Claims.Select(claim => claim.Claim.Place).OfType<Place>()));
            new Desk(around, new(parts.Packs), session, record, corrections).Sit(new(around));
            return ExitStatus.Done;
        });
        return command;
    }

    sealed record Desk(Surroundings Around, IncidentWords Words, ReviewSession Session, IRecord Record, Correction Corrections)
    {
        const char Escape = '\u001b', EndOfInput = '\u0004';

        public void Sit(Keys keys)
        {
            Say(Words.Show["review/keys"]);
            for (Ask(); keys.Next() is { } key && key is not ('q' or Escape or EndOfInput);)
            {
                if (Session.Current is null && key is not ('z' or 'p'))
                {
                    break;
                }

                Press(char.ToLowerInvariant(key), keys);
                Ask();
            }
        }

        void Press(char key, Keys keys)
        {
            switch (key)
            {
                case 'a' or 'r' or 's' or 'd' or 'u':
                    Answer(VerdictOf(key), null);
                    break;
                case 'c':
                    Correct(keys);
                    break;
                case 'z':
                    Say(Session.Undo() is { } undone ? Words.Show.Fill("review/undone", ("entry", Number(undone.Entry))) : Words.Show["review/nothing-undone"]);
                    break;
                case 'n' or 'j':
                    Session.Next();
                    break;
                case 'p' or 'k':
                    Session.Back();
                    break;
                case 'h':
                    History();
                    break;
                default:
                    Say(Words.Show["review/keys"]);
                    break;
            }
        }

        static Verdict VerdictOf(char key) => key switch
        {
            'a' => Verdict.Accepted,
            'r' => Verdict.Rejected,
            's' => Verdict.Same,
            'd' => Verdict.Different,
            _ => Verdict.Unsure,
        };

        void Answer(Verdict verdict, Claim? correction) => Say(Session.Answer(verdict, correction) is { } filed
            ? Words.Show.Fill("review/filed", ("entry", Number(filed.Entry)), ("verdict", Label(filed.Verdict)))
            : Words.Show["review/not-here"]);

        void Correct(Keys keys)
        {
            if (Session.Current is not { Other: null } item)
            {
                Say(Words.Show["review/not-here"]);
                return;
            }

            Say(Words.Show.Fill("review/correct", ("fields", string.Join(", ", Correction.Fields))));
            if (keys.Line() is not { Length: > 0 } typed)
            {
                return;
            }

            var corrected = Correction.Parse(typed) is { } fields ? Corrections.Of(item.Claim.Claim, fields, OthersOf(item.Claim)) : new(null, Correction.Help);
            if (corrected.Claim is { } claim)
            {
                Answer(Verdict.Corrected, claim);
            }
            else
            {
                Say(corrected.Complaint!);
            }
        }

        Dictionary<string, string?> OthersOf(SourcedClaim claim) => Record.Reports([claim.Report.Id]).SelectMany(r => r.Reading.Claims).Where(c => c.Id != claim.Claim.Id)
            .ToDictionary(c => c.Id, c => c.PartOf, StringComparer.Ordinal);

        void History()
        {
            var item = Session.Current!;
            var (claim, other) = (ClaimRef.Of(item.Claim.Report, item.Claim.Claim), item.Other is { } o ? ClaimRef.Of(o.Report, o.Claim) : null);
            var about = Record.Judgements().Where(j => (j.Claim == claim && j.Other == other) || (j.Claim == other && j.Other == claim)).ToList();
            if (about.Count == 0)
            {
                Say(Words.Show["review/no-history"]);
            }

            about.ForEach(j => Say(Words.Show.Fill("review/history", ("entry", Number(j.Entry)), ("at", BriefWords.Of(j.At)),
                ("author", j.Author.Name), ("verdict", Label(j.Verdict)))));
        }

        void Ask()
        {
            if (Session.Current is not { } item)
            {
                Say(Words.Show["review/done"]);
                return;
            }

            Say("");
            Say(Words.Show.Fill("review/item", ("position", Number(Session.Position + 1)), ("count", Number(Session.Count))) + ": " + Question(item));
            var text = new IncidentText(Words);
            Say("  " + text.Quote(item.Claim));
            Say(item.Other is { } other ? "  " + text.Quote(other) : "  " + ClaimText.Of(item.Claim.Claim));
        }

        string Question(ReviewItem item) => item.Other is null
            ? Words.Show.Fill("review/claim", ("confidence", item.Score.ToString("0.00", CultureInfo.InvariantCulture)))
            : Words.Show.Fill("review/pair", ("score", item.Score.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)));

        string Label(Verdict verdict) => Words.Show.Label("review/verdicts", Codes.Of(verdict));

        // A person waits for each line.
        void Say(string line)
        {
            Around.Print(writer => writer.WriteLine(Printable.Line(line)));
            Around.Out.Flush();
        }

        static string Number(long n) => n.ToString(CultureInfo.InvariantCulture);
    }
}
