using System.CommandLine;
using Sitrep.Reading.Mentions.Counts;
using Sitrep.Record;

namespace Sitrep.Cli.Input;

/// <summary>In what way a command reads reports: with which case's places, and by whose numbers for vague words.</summary>
sealed class WayOptions
{
    public Option<string?> Case { get; } = new("--case") { Description = "The case whose own places are used; without it, the one that this folder lies in, if any.", HelpName = "DIR" };
    public Option<string> Vague { get; } = new("--vague-numbers") { Description = "Whose numbers words like \"dozens\" stand for; none gives them none.", HelpName = "reading|acled|ucdp|none", DefaultValueFactory = _ => "reading" };

    public WayOptions() => Vague.AcceptOnlyFromAmong("reading", "acled", "ucdp", "none");

    /// <param name="command">A command that keeps nothing; one that works on a case has its own option for it.</param>
    public void AddTo(Command command)
    {
        command.Add(Case);
        command.Add(Vague);
    }

    /// <exception cref="CaseException">The folder named is no case.</exception>
    public Ways Of(ParseResult parsed, Surroundings around)
    {
        var named = parsed.GetValue(Case);
        var found = CaseFolder.Find(Path.GetFullPath(Path.Combine(around.Folder, named ?? ".")));
        return named is not null && found is null ? throw new CaseException($"{named} is no case. Make one: sitrep new {named}.") : Of(parsed, found);
    }

    public Ways Of(ParseResult parsed, CaseFolder? found) =>
        new(found is not null && File.Exists(found.GazetteerFile) ? found.GazetteerFile : null, Enum.Parse<VagueNumbers>(parsed.GetValue(Vague)!, ignoreCase: true));
}
