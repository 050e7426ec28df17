using System.CommandLine;
using System.Globalization;
using System.Text;
using Sitrep.Cli.Commands.Access;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out.Situations;
using Sitrep.Record;
using Sitrep.Record.Situations;
using Sitrep.Situation;
using Sitrep.Situation.Access;
using Sitrep.Situation.Kept;
using Sitrep.Situation.Prepared;

namespace Sitrep.Cli.Commands.Course;

/// <summary><c>sitrep situation</c>: the whole picture of a day at once, out of what is kept beside the record.</summary>
static class SituationCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks, format) = (new CaseOptions(), new VantageOptions(), Forms.Option("text", "jsonl"));
        var kind = new Option<string?>("--kind") { Description = $"Only these rows: {string.Join(", ", SituationRows.Kinds)}.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong([.. SituationRows.Kinds]);
        var command = new Command("situation",
            """
            Shows the situation of a day in rows: who holds each place, tolls by side, roads, who had to leave, days and operations.
            What each day comes to is kept beside the record and made again when the case has changed; with --known-at it is made for the
            occasion. control, tally, access, displacement, timeline and show open a row to its claims.

            Examples:
              sitrep situation --as-of 2024-11-29
              sitrep situation --kind place --format jsonl
            """) { kind, cases.Case, format };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: false, around.Clock);
            var (vantage, roads) = (clocks.Of(parsed), new CaseGround(folder, record, parts.Packs).Roads);
            var wanted = parsed.GetValue(kind);
            var rows = Rows(around, parts, folder, record, vantage, roads).Where(r => wanted is null || SituationRows.KindOf(r) == wanted).ToList();
            if (Forms.Of(parsed, format, around) == "jsonl")
            {
                rows.ForEach(row => Line(around.Out, row));
            }
            else
            {
                around.Print(writer => SituationText.Write(writer, rows));
            }

            return ExitStatus.Done;
        });
        return command;
    }

    static IReadOnlyList<SituationRow> Rows(Surroundings around, Composition parts, CaseFolder folder, IRecord record, Vantage vantage, Roads roads)
    {
        var form = SituationRows.Over(roads.Network);
        SituationIndex Prepare(DateTimeOffset? knownAt) => new(parts.Incidents(record, new(null, knownAt)), knownAt, parts.Fuser, roads);
        if (vantage.KnownAt is { } knownAt)
        {
            return form.Rows(Prepare(knownAt).At(vantage.AsOf));
        }

        Progress? progress = null;
        SituationIndex PrepareForKeeping()
        {
            var index = Prepare(null);
            progress = new(around, index.Days.Length + 1);
            return index;
        }

        using var store = SituationStore.Open(folder, record, Basis(folder), PrepareForKeeping, form, _ => progress?.Step());
        progress?.Dispose();
        return store.At(vantage.AsOf).Rows();
    }

    /// <summary>The program, by its parts that fold, and the case's own roads and places.</summary>
    static string Basis(CaseFolder folder)
    {
        var (roads, places) = (new FileInfo(folder.RoadsFile), new FileInfo(folder.GazetteerFile));
        return string.Create(CultureInfo.InvariantCulture,
            $"{Composition.Program} {typeof(SituationRows).Module.ModuleVersionId:n} {(roads.Exists ? roads.Length : 0)} {(roads.Exists ? roads.LastWriteTimeUtc.Ticks : 0)} {(places.Exists ? places.LastWriteTimeUtc.Ticks : 0)}");
    }

    static void Line(Stream output, SituationRow row)
    {
        output.Write(Encoding.UTF8.GetBytes(row.Text));
        output.WriteByte((byte)'\n');
    }
}
