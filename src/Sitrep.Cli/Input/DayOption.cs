using System.CommandLine;
using System.Globalization;

namespace Sitrep.Cli.Input;

/// <summary>Options that take a day.</summary>
static class DayOption
{
    public static Option<string?> Create(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && Of(text) is null)
            {
                result.AddError($"'{text}' is no day: {name} takes 2024-11-29.");
            }
        });
        return option;
    }

    public static DateOnly? Of(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
