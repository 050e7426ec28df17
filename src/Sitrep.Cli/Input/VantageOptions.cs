using System.CommandLine;
using System.CommandLine.Parsing;
using Sitrep.Situation;

namespace Sitrep.Cli.Input;

/// <summary>The two clocks: what happened up to a day, and what was known here at an instant.</summary>
sealed class VantageOptions
{
    public Option<string?> AsOf { get; } = new("--as-of") { Description = "Only what is said to have happened up to then: 2024-11-29.", HelpName = "T" };
    public Option<string?> KnownAt { get; } = new("--known-at") { Description = "Only what was known here then: 2024-11-29 or 2024-11-29T18:00Z.", HelpName = "T" };

    public VantageOptions()
    {
        AsOf.Validators.Add(RefuseOtherTimes);
        KnownAt.Validators.Add(RefuseOtherTimes);
    }

    public void AddTo(Command command)
    {
        command.Add(AsOf);
        command.Add(KnownAt);
    }

    public Vantage Of(ParseResult parsed) => new(ClockText.AsOf(parsed.GetValue(AsOf)), ClockText.KnownAt(parsed.GetValue(KnownAt)));

    static void RefuseOtherTimes(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && ClockText.AsOf(text) is null)
        {
            result.AddError($"'{text}' is no time: {result.Option.Name} takes 2024-11-29 or 2024-11-29T18:00Z.");
        }
    }
}
