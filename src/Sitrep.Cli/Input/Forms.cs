using System.CommandLine;

namespace Sitrep.Cli.Input;

/// <summary>The option that says in which form a result is written: for people on a terminal, for programs elsewhere.</summary>
static class Forms
{
    /// <param name="names">The one for a terminal, the one for elsewhere, further ones.</param>
    public static Option<string> Option(params string[] names)
    {
        var option = new Option<string>("--format") { Description = $"{names[0]} (default on a terminal), {string.Join(" or ", names[1..])}.", HelpName = string.Join('|', names) };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    public static string Of(ParseResult parsed, Option<string> format, Surroundings around) =>
        parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl");
}
