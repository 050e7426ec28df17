using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Web.Tests.Cases;

/// <summary>A report under construction: each claim is found by the words that carry it.</summary>
internal sealed class Told(string hash, string publisher, string title, string published, string text, string language = "en")
{
    private readonly List<Claim> claims = [];

    public Told Claim(ClaimType type, string action, string quote, Func<Claim, Claim> with)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{quote}' is not in the report.");
        claims.Add(with(new($"c{claims.Count + 1}", type, action, new(start, start + quote.Length), $"{type}.{action}", 0.9)));
        return this;
    }

    public ReceivedReport Received(string at)
    {
        var report = new Report("sha256:" + hash.PadRight(64, '0'), $"{hash}.txt", text, Publication.Parse(published), language, title, publisher);
        return new(new(report, [], [], [.. claims], "sitrep test"), DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
    }
}
