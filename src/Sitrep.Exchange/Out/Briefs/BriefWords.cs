using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The words of the brief in one language, from its pack.</summary>
/// <param name="pack">The pack's root, <c>languages/&lt;language&gt;/brief.yaml</c>.</param>
public sealed class BriefWords(PackNode pack)
{
    public const string English = "languages/english/brief.yaml";

    readonly ConcurrentDictionary<string, HashSet<string>> sets = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, PackNode?> found = new(StringComparer.Ordinal);

    /// <summary>BCP 47 code.</summary>
    public string Language { get; } = pack["language"]?.Text ?? "en";

    public bool RunsFromTheRight { get; } = pack["direction"]?.Text == "rtl";

    /// <summary>What stands between clauses.</summary>
    public string Then => Find("marks/then")?.Text ?? "; ";

    /// <summary>What stands between the items of a list.</summary>
    public string Comma => Find("marks/comma")?.Text ?? ", ";

    /// <summary>The text at a path of keys ("headings/control").</summary>
    /// <exception cref="InvalidDataException">The pack lacks it.</exception>
    public string this[string path] => Find(path)?.Text ?? throw new InvalidDataException($"The brief's pack has no '{path}'.");

    /// <summary>The words in each language that packs have a brief in, by its code.</summary>
    public static ImmutableSortedDictionary<string, BriefWords> Of(PackSet packs) =>
        packs.Under("languages/", "/brief.yaml").Select(file => new BriefWords(file.Value)).ToImmutableSortedDictionary(words => words.Language, words => words, StringComparer.Ordinal);

    /// <summary>As <see cref="Fill"/>, with the words for several where the voice is several.</summary>
    internal string FillOf(string voice, string path, params (string Field, string? Value)[] fields) => Fill(AreSeveral(voice) ? $"{path}-many" : path, [("voice", voice), .. fields]);

    public string Fill(string path, params (string Field, string? Value)[] fields) =>
        Pattern.Fill(this[path], name => Set(Array.Find(fields, f => f.Field == name).Value)) ?? "";

    /// <summary>The first pattern at a path whose fields are known; null when none fits.</summary>
    internal string? FirstThatFits(string path, Func<string, string?> field) =>
        Find(path)?.Texts.Select(pattern => Pattern.Fill(pattern, name => Set(field(name)))).FirstOrDefault(text => text is not null);

    /// <summary>A name or words of a report, set apart where this language runs the other way.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(foreign))]
    public string? Set(string? foreign) => foreign is null || !RunsFromTheRight ? foreign : Isolates.Set(foreign);

    /// <summary>The pack's word for a code of the claim format, for several of what is counted; the code itself where it has none.</summary>
    public string Label(string group, string code) => LabelOf(group, code) ?? code;

    /// <summary>As <see cref="Label"/>, from the group for a kind of thing where the pack has one.</summary>
    internal string Label(string kind, string group, string code) => LabelOf($"{kind}-{group}", code) ?? Label(group, code);

    internal string? LabelOf(string group, string code) => Find($"{group}/{code}") is { } node ? node["plural"]?.Text ?? node.Text : null;

    public string Of(Toll toll) => Range("range", toll, Number);

    /// <summary>How many of what a noun names, in the form that the number asks for; null where the pack tells no forms.</summary>
    internal string? Counted(string group, string code, Toll toll) =>
        Find($"{group}/{code}") is { Kind: PackNodeKind.Map } noun ? Range("counted", toll, n => Form(noun, n)) : null;

    /// <summary>A number of what a noun under "counts" names; the number alone where the pack tells no forms.</summary>
    internal string Count(string noun, int n) => Find($"counts/{noun}") is { } forms ? Form(forms, n) : n.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// True when a voice is several people, by the nouns that the pack lists: "two residents of Aleppo", "residents and a military source", and not "monitor's network of observers".
    /// </summary>
    public bool AreSeveral(string voice)
    {
        var (nouns, ends) = (Words("voice/several"), Words("voice/ends"));
        return nouns.Count > 0 && voice.Split(this["voice/and"]).Any(one => one.Split(' ').TakeWhile(word => !ends.Contains(word)).LastOrDefault() is { } last && nouns.Contains(last));
    }

    /// <summary>The voice of a claim; that nobody is named where the report tells no more of its source than the name of a file.</summary>
    internal string VoiceOf(SourcedClaim claim) => claim.InOwnVoice ? SourceOf(claim.Report) : claim.Voice;

    internal string SourceOf(Report report) => report.TellsSource ? report.Source : Pattern.Fill(this["voice/unstated"], _ => report.File)!;

    HashSet<string> Words(string path) => sets.GetOrAdd(path, at => new(Find(at)?.Texts ?? [], StringComparer.OrdinalIgnoreCase));

    public string Join(IEnumerable<string> names)
    {
        var all = names.Select(name => Set(name)).ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(Comma, all[..^1]) + this["voice/and"] + all[^1];
    }

    /// <summary>A day as "28 November 2024".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset instant) => instant.ToUniversalTime().ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string? Of(Publication? published) => published is null ? null
        : published.Instant is { } at ? Of(at) : Of(published.Day);

    /// <summary>A day in this language.</summary>
    internal string Day(DateOnly day) => Month(day) is { } month ? Fill("dates/day", ("day", Number(day.Day)), ("month", month), ("year", Year(day))) : Of(day);

    internal string DayAndMonth(DateOnly day) =>
        Month(day) is { } month ? Fill("dates/day-and-month", ("day", Number(day.Day)), ("month", month)) : day.ToString("d MMMM", CultureInfo.InvariantCulture);

    internal string Instant(DateTimeOffset instant) => Find("dates/instant") is null ? Of(instant) : Fill("dates/instant",
        ("day", Day(DateOnly.FromDateTime(instant.UtcDateTime))), ("time", instant.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)));

    internal string? Published(Publication? published) => published is null ? null
        : published.Instant is { } at ? Instant(at) : Day(published.Day);

    string Range(string group, Toll toll, Func<long, string> last) => toll switch
    {
        { High: { } high } when high == toll.Low => Fill($"{group}/exact", ("low", last(high))),
        { High: { } high, Low: 0 } => Fill($"{group}/up-to", ("high", last(high))),
        { High: { } high } => Fill($"{group}/between", ("low", Number(toll.Low)), ("high", last(high))),
        _ when toll.Low == toll.Top => Fill($"{group}/at-least", ("low", last(toll.Low))),
        _ => Fill($"{group}/open", ("low", Number(toll.Low)), ("top", last(toll.Top))),
    };

    string Form(PackNode noun, long n) => (noun[NumberForms.Of(Language, n)] ?? noun[NumberForms.Other])!.Text.Replace("{n}", Number(n), StringComparison.Ordinal);

    string? Month(DateOnly day) => Find("dates/months")?.Items[day.Month - 1].Text;

    static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    static string Number(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    PackNode? Find(string path) => found.GetOrAdd(path, Sought);

    PackNode? Sought(string path)
    {
        var node = pack;
        foreach (var key in path.Split('/'))
        {
            node = node?[key];
        }

        return node;
    }
}
