using System.IO.Compression;
using System.Xml;

namespace Sitrep.Exchange.In.Gazetteers.Workbooks;

/// <summary>
/// An XLSX workbook (ECMA-376, SpreadsheetML) read as a stream. What it says of itself is not trusted: it may not unpack to more than
/// <see cref="LargestUnpacked"/>, and a document type declaration, by which XML expands or fetches entities, is refused.
/// </summary>
sealed class Workbook : IDisposable
{
    /// <summary>Bytes of all parts together, unpacked. The largest published P-code workbooks have a tenth of that.</summary>
    public const long LargestUnpacked = 256L << 20;
    const int MostParts = 10_000;

    readonly ZipArchive archive;
    readonly string[] strings;

    /// <exception cref="WorkbookException">It is damaged, too large, or no workbook.</exception>
    public Workbook(Stream bytes)
    {
        archive = Guard("it is no ZIP archive", () => new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true));
        // Reading a part ends at the length that is declared here: a lie about it cannot unpack more.
        if (archive.Entries.Count > MostParts || archive.Entries.Sum(e => e.Length) > LargestUnpacked)
        {
            throw new WorkbookException($"This workbook unpacks to more than {LargestUnpacked >> 20} MB. Save its sheet of places alone, or as CSV.");
        }

        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            throw new WorkbookException("This is a ZIP archive but no XLSX workbook. Unpack it and import the files in it.");
        }

        strings = [.. Guard("its strings cannot be read", () => Texts("xl/sharedStrings.xml").ToList())];
    }

    public void Dispose() => archive.Dispose();

    /// <summary>The rows of every sheet in the workbook's order; a row's cells by column, from 0.</summary>
    public IEnumerable<IEnumerable<Dictionary<int, string>>> Sheets()
    {
        foreach (var target in Guard("its list of sheets cannot be read", () => Targets().ToList()))
        {
            yield return SheetRows.Read(Guard(target, () => Part(target)) ?? throw WorkbookException.Damaged($"{target} is missing"), strings);
        }
    }

    /// <summary>Runs something that reads parts, and tells damage from bugs.</summary>
    public static T Guard<T>(string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException)
        {
            throw WorkbookException.Damaged($"{what}: {e.Message}", e);
        }
    }

    /// <summary>Paths of the sheets' parts: the workbook lists ids, its relationships lead from ids to parts.</summary>
    IEnumerable<string> Targets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relationship in Elements("xl/_rels/workbook.xml.rels", "Relationship"))
        {
            targets[relationship.GetValueOrDefault("Id", "")] = relationship.GetValueOrDefault("Target", "");
        }

        return Elements("xl/workbook.xml", "sheet").Select(s => targets.GetValueOrDefault(s.GetValueOrDefault("id", ""), ""))
            .Where(t => t.Length > 0).Select(t => t.StartsWith('/') ? t[1..] : $"xl/{t}");
    }

    /// <summary>The attributes of a part's elements of a name, by local name.</summary>
    IEnumerable<Dictionary<string, string>> Elements(string path, string name)
    {
        using var xml = Part(path);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (xml.MoveToNextAttribute())
                {
                    attributes[xml.LocalName] = xml.Value;
                }

                yield return attributes;
            }
        }
    }

    IEnumerable<string> Texts(string path)
    {
        using var xml = Part(path);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                yield return RichText.Read(xml);
            }
        }
    }

    XmlReader? Part(string path) => archive.GetEntry(path) is { } entry
        ? XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestUnpacked, CloseInput = true })
        : null;
}
