using System.Globalization;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The words of the brief in one language, from its pack.</summary>
/// <param name="pack">The pack's root, <c>languages/&lt;language&gt;/brief.yaml</c>.</param>
public sealed class BriefWords(PackNode pack)
{
    public const string English = "languages/english/brief.yaml";

    /// <summary>The text at a path of keys ("headings/control").</summary>
    /// <exception cref="InvalidDataException">The pack lacks it.</exception>
    public string this[string path] => Find(path)?.Text ?? throw new InvalidDataException($"The brief's pack has no '{path}'.");

    public string Fill(string path, params (string Field, string? Value)[] fields) =>
        Pattern.Fill(this[path], name => Array.Find(fields, f => f.Field == name).Value) ?? "";

    /// <summary>The first pattern at a path whose fields are known; null when none fits.</summary>
    internal string? FirstThatFits(string path, Func<string, string?> field) =>
        Find(path)?.Texts.Select(pattern => Pattern.Fill(pattern, field)).FirstOrDefault(text => text is not null);

    /// <summary>The pack's word for a code of the claim format; the code itself where it has none.</summary>
    public string Label(string group, string code) => Find($"{group}/{code}")?.Text ?? code;

    public string Of(Toll toll) => toll switch
    {
        { High: { } high } when high == toll.Low => Fill("range/exact", ("low", Number(high))),
        { High: { } high, Low: 0 } => Fill("range/up-to", ("high", Number(high))),
        { High: { } high } => Fill("range/between", ("low", Number(toll.Low)), ("high", Number(high))),
        _ when toll.Low == toll.Top => Fill("range/at-least", ("low", Number(toll.Low))),
        _ => Fill("range/open", ("low", Number(toll.Low)), ("top", Number(toll.Top))),
    };

    public string Join(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + this["voice/and"] + all[^1];
    }

    /// <summary>A day as "28 November 2024".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset instant) => instant.ToUniversalTime().ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string? Of(Publication? published) => published is null ? null
        : published.Instant is { } at ? Of(at) : Of(published.Day);

    static string Number(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    PackNode? Find(string path)
    {
        var node = pack;
        foreach (var key in path.Split('/'))
        {
            node = node?[key];
        }

        return node;
    }
}
