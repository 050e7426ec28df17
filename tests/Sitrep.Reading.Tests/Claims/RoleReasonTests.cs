namespace Sitrep.Reading.Tests.Claims;

public sealed class RoleReasonTests
{
    [Theory]
    [InlineData("Rebels captured Kibati on Monday. The army shelled Goma from Sake overnight, killing nine civilians, and retook two hills.")]
    [InlineData("The brigade said that its fighters had destroyed three tanks near Umm Rawaba. They also seized a depot from the militia on 3 June.")]
    [InlineData("Clashes between the army and the militia killed 12 soldiers in Sennar, a doctor said. The militia then left the town.")]
    public void Who_fills_a_role_is_shown_as_the_likeliest(string text)
    {
        var explained = SharedReader.Explain(text);
        Assert.NotEmpty(explained.Reading.Claims);
        foreach (var role in explained.Reading.Claims.SelectMany(c => explained.OfClaim(c.Id)!.Roles).Where(r => r.Candidates.Length > 1))
        {
            Assert.True(role.Candidates[0].Chosen, $"{role.Role}: {string.Join(", ", role.Candidates.Select(c => $"{c.Words} {c.Score:F2} {c.Chosen}"))}");
        }
    }
}
