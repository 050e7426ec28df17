using Sitrep.BuiltIn;
using Sitrep.Geography;
using Sitrep.Packs;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Record;

namespace Sitrep.Cli.Commands.Access;

/// <summary>The program's gazetteer with the case's own places.</summary>
static class CasePlaces
{
    /// <exception cref="CaseException">The case's own places cannot be read.</exception>
    public static Gazetteer Open(CaseFolder folder, PackSet packs)
    {
        var gazetteer = Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), packs);
        try
        {
            return File.Exists(folder.GazetteerFile) ? gazetteer.With(File.ReadAllBytes(folder.GazetteerFile)) : gazetteer;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CaseException($"the case's own places cannot be used: {e.Message.TrimEnd('.')}. Import them again (sitrep places import FILE…) or delete {folder.GazetteerFile}.", e);
        }
    }
}
