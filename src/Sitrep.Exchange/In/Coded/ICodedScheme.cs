using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Coded;

/// <summary>How the rows of one scheme of coded events become reports and claims.</summary>
interface ICodedScheme
{
    /// <summary>"acled", "ucdp".</summary>
    string Name { get; }

    /// <summary>Columns without which a table is none of this scheme.</summary>
    ImmutableArray<string> Required { get; }

    /// <summary>The report of a row; null when the row has no date or no id.</summary>
    Report? Report(CodedText row, string id, string file);

    ImmutableArray<Claim> Claims(CodedText row);
}
