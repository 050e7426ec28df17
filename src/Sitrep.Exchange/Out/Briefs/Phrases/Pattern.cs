using System.Text;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>
/// Fills a pattern of the brief's pack: <c>{field}</c> is replaced, a part in <c>[brackets]</c> that has a field without a value is left out.
/// </summary>
static class Pattern
{
    /// <summary>The filled pattern; null when a field outside brackets has no value.</summary>
    public static string? Fill(string pattern, Func<string, string?> field)
    {
        var filled = new StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            var next = pattern.IndexOf('[', at);
            var end = next < 0 ? -1 : pattern.IndexOf(']', next);
            if (!Append(filled, pattern.AsSpan(at, (next < 0 ? pattern.Length : next) - at), field))
            {
                return null;
            }

            if (end < 0)
            {
                break;
            }

            Append(filled, pattern.AsSpan(next + 1, end - next - 1), field);
            at = end + 1;
        }

        return filled.ToString();
    }

    // Appends all of it or nothing.
    static bool Append(StringBuilder filled, ReadOnlySpan<char> part, Func<string, string?> field)
    {
        var before = filled.Length;
        while (!part.IsEmpty)
        {
            var open = part.IndexOf('{');
            var close = open < 0 ? -1 : open + part[open..].IndexOf('}');
            filled.Append(open < 0 ? part : part[..open]);
            if (open < 0)
            {
                break;
            }

            if (field(part[(open + 1)..close].ToString()) is not { } value)
            {
                filled.Length = before;
                return false;
            }

            filled.Append(value);
            part = part[(close + 1)..];
        }

        return true;
    }
}
