using System.CommandLine;
using System.CommandLine.Parsing;
using Sitrep.Model;
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

    public Vantage Of(ParseResult parsed) => new(
        parsed.GetValue(AsOf) is { } day ? Publication.Parse(day)!.Day : null,
        parsed.GetValue(KnownAt) is { } at ? EndOf(Publication.Parse(at)!) : null);

    // A day is meant to its end.
    static DateTimeOffset EndOf(Publication time) => time.Instant
        ?? new DateTimeOffset(time.Day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1);

    static void RefuseOtherTimes(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && Publication.Parse(text) is null)
        {
            result.AddError($"'{text}' is no time: {result.Option.Name} takes 2024-11-29 or 2024-11-29T18:00Z.");
        }
    }
}
