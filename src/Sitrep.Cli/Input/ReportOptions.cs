using System.CommandLine;
using System.CommandLine.Parsing;
using Sitrep.Exchange.In;
using Sitrep.Model;

namespace Sitrep.Cli.Input;

/// <summary>The files of a command and what the user says about them.</summary>
sealed class ReportOptions
{
    /// <summary>The word that accepts a report without a date.</summary>
    public const string UnknownDate = "unknown";

    public Argument<string[]> Files { get; } = new("FILE") { Description = "Reports as .txt, .md or .html; - for standard input.", Arity = ArgumentArity.OneOrMore };
    public Option<string?> Published { get; } = new("--published") { Description = "When they were published: 2024-11-29, an ISO instant, or unknown.", HelpName = "DATE" };
    public Option<string?> Publisher { get; } = new("--publisher") { Description = "Who published them.", HelpName = "NAME" };
    public Option<string?> Title { get; } = new("--title") { Description = "Their title.", HelpName = "TEXT" };
    public Option<string?> Language { get; } = new("--language") { Description = "Their language, as a code such as en.", HelpName = "CODE" };
    public Option<ReportFormat?> As { get; } = new("--as") { Description = "Their form, where the file's name does not tell it.", HelpName = "text|markdown|html" };

    public ReportOptions()
    {
        Files.Validators.Add(RefuseOptions);
        Published.Validators.Add(RefuseOtherDates);
    }

    public void AddTo(Command command)
    {
        command.Add(Files);
        foreach (var option in new Option[] { Published, Publisher, Title, Language, As })
        {
            command.Add(option);
        }
    }

    public Details Details(ParseResult parsed) => new(
        parsed.GetValue(Published) is { } date ? Publication.Parse(date) : null,
        parsed.GetValue(Publisher), parsed.GetValue(Title), parsed.GetValue(Language));

    // Else a mistyped option would be taken for a file.
    static void RefuseOptions(ArgumentResult files)
    {
        if (files.Tokens.Select(t => t.Value).FirstOrDefault(v => v.Length > 1 && v[0] == '-') is { } option)
        {
            files.AddError($"Unknown option '{option}' (a file of that name is ./{option}).");
        }
    }

    static void RefuseOtherDates(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && text != UnknownDate && Publication.Parse(text) is null)
        {
            result.AddError($"'{text}' is no date: --published takes 2024-11-29, 2024-11-29T18:00Z or {UnknownDate}.");
        }
    }
}
