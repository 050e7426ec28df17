using Sitrep.Geography.Roads;
using Sitrep.Packs;
using Sitrep.Record;
using Sitrep.Situation.Access;

namespace Sitrep.Cli.Commands.Access;

/// <summary>The roads of a case: its own, if it was given any, else the program's.</summary>
static class CaseRoads
{
    /// <exception cref="CaseException">The case's own roads cannot be read.</exception>
    public static Roads Open(CaseFolder folder, PackSet packs)
    {
        if (!File.Exists(folder.RoadsFile))
        {
            return Roads.From(packs);
        }

        try
        {
            return new(RoadFile.Read(File.ReadAllBytes(folder.RoadsFile)), packs);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CaseException($"the case's own roads cannot be used: {e.Message.TrimEnd('.')}. Import them again (sitrep roads import FILE…) or delete {folder.RoadsFile}.", e);
        }
    }
}
