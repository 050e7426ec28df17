using System.CommandLine;
using Sitrep.Record;

namespace Sitrep.Cli.Input;

/// <summary>Which case a command works on: the one that the working folder lies in, or the one named.</summary>
sealed class CaseOptions
{
    public Option<string?> Case { get; } = new("--case") { Description = "The case folder; without it, the one that this folder lies in.", HelpName = "DIR" };

    public IRecord Open(ParseResult parsed, Surroundings around, bool forWriting) => Folder(parsed, around).Open(forWriting, around.Clock);

    public CaseFolder Folder(ParseResult parsed, Surroundings around)
    {
        var named = parsed.GetValue(Case);
        var from = Path.Combine(around.Folder, named ?? ".");
        return CaseFolder.Find(Path.GetFullPath(from)) ?? throw new CaseException(named is null
            ? "there is no case here or in any folder above. Make one: sitrep new DIR."
            : $"{named} is no case. Make one: sitrep new {named}.");
    }
}
