using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Case;

/// <summary>Sides are offered with what belongs to them, parties by their names.</summary>
public sealed class SideFilterTests
{
    private const string Government = "Assad government", Group = "Hay'at Tahrir al-Sham", Wing = "Military Operations Administration";

    private static readonly CaseView view = new CurrentCase(new GivenCase("sides", Report()), new CaseTools(BuiltInPacks.Packs)).View();

    private static Situation.ReceivedReport Report()
    {
        const string Text = "One. Two. Three. Four. Five.";
        Claim That(int n, Party? actor, Party? target) => new($"c{n}", ClaimType.Attack, "attack", new((n - 1) * 5, (n - 1) * 5 + 4), "rule", 0.9) { Actor = actor, Target = target };
        return new(new(new("sha256:" + new string('a', 64), "a.txt", Text), [], [],
        [
            That(1, new("the army", "Syrian Arab Armed Forces", "pack:syria-armed-forces"), new("12 children")),
            That(2, new("the command", Wing, "pack:cmo-syria"), new("its fighters")),
            That(3, new("Tahrir", Group, "pack:hts"), new("Syrian army")),
            That(4, new("the Mill Brigade"), new("مقاتلون")),
        ], "test"), DateTimeOffset.UnixEpoch);
    }

    private static Facets Facets => Web.Case.Claims.Facets.Of(view, Filter());

    private static ClaimFilter Filter(string? side = null, string? party = null) => new([], side, party, null, null, null, null, Situation.Vantage.Latest);

    [Fact]
    public void A_side_takes_all_that_belongs_to_it_whoever_does_it()
    {
        Assert.Equal([Choice(Government, 2), Choice(Group, 2)], Facets.Sides.OrderBy(side => side.Value, StringComparer.Ordinal));
        Assert.Equal(["c2", "c3"], view.Filtered(Filter(Group)).Claims.Select(claim => claim.Claim.Id).Order());
        Assert.Equal(["c2"], view.Filtered(Filter(party: Wing)).Claims.Select(claim => claim.Claim.Id));
        Assert.Equal(["c1", "c3"], view.Filtered(Filter(Government)).Claims.Select(claim => claim.Claim.Id).Order());
        Assert.Equal(["c1"], view.Filtered(Filter(Government, "Syrian Arab Armed Forces")).Claims.Select(claim => claim.Claim.Id));
        Assert.Empty(view.Filtered(Filter("Nobody")).Claims);
        Assert.All(view.Claims, claim => Assert.Equal(claim.Claim.Id is "c2" or "c3", Filter(Group).Takes(claim)));
    }

    [Fact]
    public void People_who_were_counted_are_no_party_but_can_be_asked_for()
    {
        Assert.Equal([Group, Wing, "Syrian Arab Armed Forces", "Syrian army", "the Mill Brigade", "مقاتلون"], Facets.Parties.Select(party => party.Value));
        Assert.Equal(["c1"], view.Filtered(Filter(party: "12 children")).Claims.Select(claim => claim.Claim.Id));
    }

    private static Choice<string> Choice(string value, int claims) => new(value, claims);
}
