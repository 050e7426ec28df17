using System.Globalization;
using Sitrep.Exchange.Out.Explained;
using Sitrep.Model;
using Sitrep.Model.Reasons;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Views.Review;

/// <summary>Why the program reads a claim, found by reading its report once more.</summary>
/// <param name="Trouble">The key of the words that say why there is no reason: "hidden", "noreader", "long", "otherwise"; null when there is one.</param>
/// <param name="Text">All of it as <c>sitrep explain</c> prints it.</param>
public sealed record WhyView(string? Trouble, ClaimReason? Reason, string Text)
{
    /// <summary>A longer report is not read again for the sake of a page unless somebody asks for it, UTF-16 units.</summary>
    public const int Longest = 20_000;

    /// <param name="asked">Somebody asks for it, however long the report is.</param>
    public static WhyView Of(ClaimEntry entry, CaseTools tools, bool asked)
    {
        // Reading again would find what is hidden, as where its place lies.
        if (entry.AsRead.Sealed is not null)
        {
            return new("hidden", null, "");
        }

        if (!asked && entry.Report.Text.Length > Longest)
        {
            return new("long", null, "");
        }

        if (tools.Reader?.Explain(entry.Report.Report) is not { } explanation)
        {
            return new("noreader", null, "");
        }

        // The program may read it otherwise by now, and number its claims otherwise.
        var same = explanation.Reading.Claims.FirstOrDefault(claim => ClaimRef.Of(entry.Report.Report, claim) == entry.Reference);
        if (same is null || explanation.OfClaim(same.Id) is not { } reason)
        {
            return new("otherwise", null, "");
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new ExplanationText(text, explanation.Reading, coloured: false).Write(reason);
        return new(null, reason, text.ToString());
    }
}
