using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Tests;

/// <summary>Makes reports and claims by hand, so that a test says only what it is about.</summary>
static class Tell
{
    public static readonly DateTimeOffset Noon = new(2024, 11, 29, 12, 0, 0, TimeSpan.Zero);

    public static DateOnly Day(int november) => new(2024, 11, november);

    public static Claim That(ClaimType type, string action, string? place = null, string? actor = null, string? target = null, Count? count = null,
        int? day = null, string? by = null, Modality? modality = null, string? category = null, string? item = null, string? partOf = null,
        bool cumulative = false, int? since = null, string id = "c1") => new(id, type, action, new(0, 4), "test", 0.9)
        {
            Place = place is null ? null : new(place),
            Actor = actor is null ? null : new(actor),
            Target = target is null ? null : new(target),
            Count = count,
            Time = day is null ? null : new(Day(since ?? day.Value), Day(day.Value), TimePrecision.Day),
            Attribution = by is null ? null : new(null, null, by, by),
            Modality = modality ?? (by is null ? Modality.Asserted : Modality.Claimed),
            Category = category,
            Item = item,
            PartOf = partOf,
            Cumulative = cumulative,
        };

    public static ReceivedReport Report(string publisher, params Claim[] claims) => Report(publisher, Noon, claims);

    public static ReceivedReport Report(string publisher, DateTimeOffset known, params Claim[] claims)
    {
        var numbered = claims.Select((c, i) => c with { Id = c.Id == "c1" ? $"c{i + 1}" : c.Id }).ToImmutableArray();
        var id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{publisher} {string.Join(' ', numbered.AsEnumerable())}")));
        var report = new Report("sha256:" + id, $"{publisher}.txt", $"Text of the report by {publisher}.", new(Day(29)), Publisher: publisher);
        return new(new(report, [], [], numbered, "test 1"), known);
    }
}
