using System.Collections.Immutable;
using System.Security.Cryptography;
using Sitrep.Exchange.In.Acled;
using Sitrep.Exchange.In.Ucdp;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.Exchange.In.Coded;

/// <summary>Reads a file of coded events: each row a report, whose text is the row, with the claims that it makes.</summary>
public sealed class CodedFile
{
    readonly ICodedScheme scheme;

    CodedFile(ICodedScheme scheme) => this.scheme = scheme;

    public static CodedFile Ucdp { get; } = new(new UcdpScheme());

    public static CodedFile Acled(PackSet packs) => new(new AcledScheme(packs));

    /// <param name="file">The file's name; rows are named by it and their id.</param>
    /// <param name="bytes">CSV in UTF-8 with the scheme's headings, in any order.</param>
    public CodedEvents Read(string file, ReadOnlyMemory<byte> bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span) || bytes.Span.Contains((byte)0))
        {
            return CodedEvents.Unreadable("is not UTF-8. Export it as CSV in UTF-8");
        }

        using var records = CsvRecords.Read(bytes).GetEnumerator();
        if (!records.MoveNext())
        {
            return CodedEvents.Unreadable("is empty. Give a table with headings");
        }

        string[] headings = [.. records.Current.Fields.Select(h => h.Trim().ToLowerInvariant())];
        var missing = scheme.Required.Except(headings).ToList();
        return missing.Count > 0 ? CodedEvents.Unreadable($"is no table of {scheme.Name}: it has no column {string.Join(", ", missing)}") : Rows(file, bytes, headings, records);
    }

    CodedEvents Rows(string file, ReadOnlyMemory<byte> bytes, string[] headings, IEnumerator<CsvRecord> records)
    {
        var (rows, refused) = (ImmutableArray.CreateBuilder<CodedEventRow>(), ImmutableArray.CreateBuilder<int>());
        for (var line = 2; records.MoveNext(); line++)
        {
            var record = records.Current;
            if (record.Fields.Length == headings.Length && Reading(file, bytes.Span.Slice(record.Start, record.Length), new(headings, Unguarded(record.Fields))) is { } reading)
            {
                rows.Add(new(reading, record.Start, record.Length));
            }
            else
            {
                refused.Add(line);
            }
        }

        return new(rows.ToImmutable(), refused.ToImmutable());
    }

    Reading? Reading(string file, ReadOnlySpan<byte> row, CodedText text) =>
        scheme.Report(text, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(row)), file) is { } report
            ? new(report, [], [], scheme.Claims(text), $"{scheme.Name} import 1")
            : null;

    static string[] Unguarded(string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = FormulaGuard.Without(fields[i]);
        }

        return fields;
    }
}
