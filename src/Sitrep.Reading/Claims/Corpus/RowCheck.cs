using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Reading.Claims.Corpus;

/// <summary>Whether claims are exactly those that a corpus row expects: as many, and each with the fields that the row names.</summary>
public sealed class RowCheck(Agreement agreement)
{
    /// <summary>What is missing or too much, a line each; empty when the row is met.</summary>
    public ImmutableArray<string> Differences(ImmutableArray<ExpectedClaim> expected, ImmutableArray<Claim> claims, string text)
    {
        var left = claims.ToList();
        var differences = ImmutableArray.CreateBuilder<string>();
        foreach (var wanted in expected)
        {
            var about = left.Where(c => agreement.IsAbout(wanted, c)).OrderBy(c => Wrong(wanted, c).Count).FirstOrDefault();
            if (about is null)
            {
                differences.Add($"missing {wanted.Type}/{wanted.Action}");
                continue;
            }

            left.Remove(about);
            differences.AddRange(Wrong(wanted, about).Select(field =>
                $"{wanted.Type}/{wanted.Action}: {field} is not {string.Join('|', wanted.Fields[field])}"));
        }

        differences.AddRange(left.Where(c => expected.IsEmpty || !MayStandBeside(c)).Select(c => $"too much {c.Type}/{c.Action} «{c.Evidence.Of(text)}»"));
        return differences.ToImmutable();
    }

    List<string> Wrong(ExpectedClaim wanted, Claim claim) => [.. wanted.Fields.Keys.Where(field => !agreement.Agrees(wanted, claim, field)).Order(StringComparer.Ordinal)];

    /// <summary>A denial beside the thing denied and an attack beside what it did are optional by the annotation rules.</summary>
    static bool MayStandBeside(Claim claim) => claim is { Type: ClaimType.Statement, Action: "denial" } or { Type: ClaimType.Attack };
}
