using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.In;
using Sitrep.Exchange.In.Coded;
using Sitrep.Exchange.Out;
using Sitrep.Record;

namespace Sitrep.Cli.Commands.Exchange;

/// <summary><c>sitrep import acled|ucdp FILE…</c>: other people's coded events as claims with their source.</summary>
static class ImportCommand
{
    const int NamedRows = 5;

    public static Command Create(Surroundings around, Composition parts)
    {
        var cases = new CaseOptions();
        cases.Case.Recursive = true;
        return new("import", "Brings coded events of others in as claims with their source.")
        {
            cases.Case,
            Scheme("acled", around, cases, () => CodedFile.Acled(parts.Packs)),
            Scheme("ucdp", around, cases, () => CodedFile.Ucdp),
        };
    }

    static Command Scheme(string name, Surroundings around, CaseOptions cases, Func<CodedFile> reader)
    {
        var files = new Argument<string[]>("FILE") { Description = "CSV in UTF-8 with the scheme's headings.", Arity = ArgumentArity.OneOrMore };
        var command = new Command(name,
            $"""
            Each row becomes a report whose text is the row, with its claims; the file is kept as it is. The same row twice is one report.

            Example:
              sitrep import {name} events.csv
            """) { files };
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: true);
            return parsed.GetValue(files)!.Select(file => Import(file, around, record, reader())).Max();
        });
        return command;
    }

    static int Import(string file, Surroundings around, IRecord record, CodedFile reader)
    {
        if (Bytes(file, around) is not { } bytes)
        {
            around.Complain($"{Printable.Line(file)}: cannot be read. Check its name.");
            return ExitStatus.Incomplete;
        }

        var events = reader.Read(Path.GetFileName(file), bytes);
        if (events.Problem is { } problem)
        {
            around.Complain($"{Printable.Line(file)}: {problem}.");
            return ExitStatus.Incomplete;
        }

        var added = record.Import(new Original(file, bytes).Id, bytes, events.Rows.Select(r => new CodedRow(r.Reading, r.Start, r.Length)), around.Clock.GetUtcNow());
        around.Print(writer => writer.WriteLine(FormattableString.Invariant($"imported  {Printable.Line(file)}  {added} events, {events.Rows.Length - added} here already")));
        around.Out.Flush();
        if (events.Refused.IsEmpty)
        {
            return ExitStatus.Done;
        }

        around.Complain(FormattableString.Invariant($"{Printable.Line(file)}: {events.Refused.Length} rows lack an id or a date, or have other columns than the headings: rows {string.Join(", ", events.Refused.Take(NamedRows))}{(events.Refused.Length > NamedRows ? " …" : "")}. Mend them and import again."));
        return ExitStatus.Incomplete;
    }

    static byte[]? Bytes(string file, Surroundings around)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(around.Folder, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
