using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Web.Tests.Cases;

/// <summary>A report whose every field tries to become markup, and a claim whose every field does.</summary>
internal static class Hostile
{
    /// <summary>Must never stand in a page as it stands here.</summary>
    public static readonly string[] Payloads =
    [
        "<script>window.hit=1</script>",
        "\"><img src=x onerror=window.hit=1>",
        "'><svg/onload=window.hit=1>",
        "</textarea></title></style><iframe srcdoc=x>",
        "javascript:window.hit=1",
        "{{7*7}} ${7*7} <%= 7*7 %>",
        "<!--><details open ontoggle=window.hit=1>",
        "\u202E<a href=javascript:window.hit=1>\u202C",
    ];

    public static GivenCase Case() => new(Payloads[0], [.. Payloads.Select(Report)]);

    private static ReceivedReport Report(string payload, int number) =>
        new Told($"ee{number:x}", payload, payload, "2024-11-28", $"Before {payload} after.\n{payload}", payload)
            .Claim(ClaimType.Statement, "aim", payload, claim => claim with
            {
                Place = new(payload, payload, payload, new GeoPoint(36 + number / 100.0, 37), PlacePrecision.Exact, payload),
                Actor = new(payload, payload, payload),
                Target = new(payload),
                CountSurface = payload,
                Category = payload,
                Item = payload,
                Method = payload,
                Attribution = new(payload, payload, payload, payload),
                PartOf = payload,
            })
            .Claim(ClaimType.Attack, "attack", "Before", claim => claim with { Place = new(payload), Actor = new(payload), Target = new(payload), Method = payload })
            .Received("2024-11-28T12:00:00Z");
}
