using System.Globalization;

namespace Sitrep.Exchange.In.Coded;

/// <summary>
/// The sign that keeps a spreadsheet from running a text as a formula: ' before = + - @ tab and CR. It is written in columns of text, and elsewhere before
/// what is no number, and taken away when such a file is read.
/// </summary>
public static class FormulaGuard
{
    const char Guard = '\'';

    public static string Over(string value, bool text) => IsDangerous(value) && (text || !IsNumber(value)) ? Guard + value : value;

    public static string Without(string value) => value is [Guard, ..] && IsDangerous(value[1..]) ? value[1..] : value;

    static bool IsDangerous(string value) => value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    static bool IsNumber(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
