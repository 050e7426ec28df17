using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Sitrep.Cli.Tests.Docs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Cli.Tests.Stories;

/// <summary>
/// Tells every story under <c>tests/control-stories</c>: a folder of reports and <c>control.txt</c>, whose lines ask who holds a place as of a day and as known
/// at an instant, and say what must be told; "…" stands for any words, "#" begins a remark.
/// </summary>
public sealed partial class ControlStoryTests
{
    static readonly Composition Parts = Composition.BuiltIn();
    static readonly string Folder = Path.Combine(CommandsDocTests.Repository, "tests", "control-stories");

    public static IEnumerable<object[]> Lines => Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal)
        .SelectMany(story => File.ReadLines(Path.Combine(story, "control.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(line => new object[] { Path.GetFileName(story), line }));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Who_holds_it_is_as_the_story_tells(string story, string line) =>
        Hold(line, vantage => ControlFold.At(IncidentFold.Of(Reports(story), vantage, Parts.Fuser).Incidents, vantage, Parts.Fuser));

    [Theory]
    [MemberData(nameof(Lines))]
    public void And_so_it_is_when_it_was_prepared_for_every_day(string story, string line) => Hold(line, vantage =>
    {
        using var image = new MemoryStream();
        var reports = Reports(story);
        ControlImage.Write(ControlIndex.Of(IncidentFold.Of(reports, vantage with { AsOf = null }, Parts.Fuser).Incidents, Parts.Fuser.Sides, Parts.Fuser.Control), image);
        return ControlImage.Read(image.ToArray(), Parts.Fuser.Control, new(_ => reports, JudgementBook.Empty)).At(vantage);
    });

    static void Hold(string line, Func<Vantage, ControlPicture> look)
    {
        var asked = Question().Match(line);
        Assert.True(asked.Success, $"'{line}' is no question with its answer: PLACE as of DAY[, known INSTANT]: ANSWER");
        var vantage = new Vantage(DateOnly.Parse(asked.Groups["day"].Value, CultureInfo.InvariantCulture),
            asked.Groups["known"].Success ? DateTimeOffset.Parse(asked.Groups["known"].Value, CultureInfo.InvariantCulture) : null);
        var answer = Told(look(vantage), asked.Groups["place"].Value);
        Assert.Matches($"^{Regex.Escape(asked.Groups["answer"].Value).Replace("…", ".*", StringComparison.Ordinal)}$", answer);
    }

    static ImmutableArray<ReceivedReport> Reports(string story) => new Story(story, Path.Combine(Folder, story)).Reports(Parts);

    static string Told(ControlPicture picture, string place)
    {
        var told = picture.Named(place).SingleOrDefault() ?? picture.Of(new Place(place));
        var state = string.Join(' ', new[] { Codes.Of(told.Status), told.Holder?.Name, told.Since is { } since ? $"since {since:yyyy-MM-dd}" : null }.Where(s => s is not null));
        var siege = told.Siege is { } around ? $", besieged by {around.By?.Name} since {around.Since:yyyy-MM-dd}" : "";
        var voices = told.Standing.Select(w => w.Speaker.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return $"{state} ({Codes.Of(told.Rule)}){siege}{(voices.Count > 0 ? "; by " + string.Join(" | ", voices) : "")}";
    }

    [GeneratedRegex("^(?<place>.+?) as of (?<day>[0-9-]+)(, known (?<known>[0-9TZ:-]+))?: (?<answer>.+)$")]
    private static partial Regex Question();
}
