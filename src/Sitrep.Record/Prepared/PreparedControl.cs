using System.Security.Cryptography;
using System.Text;
using Sitrep.Situation;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Record.Prepared;

/// <summary>
/// The words about every place, kept beside the record ready to be asked (<see cref="CaseFolder.ControlFile"/>), so that who held what at any instant is told
/// without reading the case. It is no part of the record: when the case or the program has changed, or the file is gone or damaged, it is made again.
/// </summary>
/// <param name="program">Names the program and its packs: what another wrote is not read.</param>
/// <param name="making">Told before it is made again, which takes as long as reading and folding the case.</param>
public sealed class PreparedControl(CaseFolder folder, IRecord record, Fuser fuser, string program, Action? making = null)
{
    /// <exception cref="CaseException">The case cannot be read.</exception>
    public ControlIndex Open()
    {
        var position = record.Position();
        return Kept(position) ?? Made(position);
    }

    ControlIndex? Kept(string position)
    {
        try
        {
            var claims = new KeptClaims(ids => ids is null ? record.Reports() : record.Reports(ids), new(record.Judgements(), Vantage.Latest));
            return KeptFile.Read(folder.ControlFile, KeyOf(position)) is { } image ? ControlImage.Read(image, fuser.Control, claims) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or FormatException)
        {
            // What can be made again is not worth a complaint.
            return null;
        }
    }

    ControlIndex Made(string position)
    {
        making?.Invoke();
        var folded = IncidentFold.Of(record.Reports(), Vantage.Latest, fuser, new(record.Judgements(), Vantage.Latest));
        var index = ControlIndex.Of(folded.Incidents, fuser.Sides, fuser.Control);
        // Somebody may have added a report between the two looks at the record.
        if (record.Position() == position)
        {
            KeptFile.Write(folder.ControlFile, KeyOf(position), output => ControlImage.Write(index, output));
        }

        return index;
    }

    byte[] KeyOf(string position) => SHA256.HashData(Encoding.UTF8.GetBytes($"{program}\n{position}"));
}
