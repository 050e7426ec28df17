using Sitrep.BuiltIn;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Model;
using Sitrep.Tests;

namespace Sitrep.Exchange.Tests.Out;

/// <summary>Several say and one says; what became of a thing is said once.</summary>
public sealed class AgreementTests
{
    static readonly BriefWords English = BriefWords.Of(BuiltInPacks.Packs)["en"];

    [Theory]
    [InlineData("two residents")]
    [InlineData("residents of Aleppo")]
    [InlineData("residents and a military source")]
    [InlineData("a doctor and two witnesses")]
    [InlineData("Syrian Arab Armed Forces")]
    [InlineData("Eyewitnesses near the airport")]
    public void Several_speak_as_several(string voice) => Assert.True(English.AreSeveral(voice));

    [Theory]
    [InlineData("resident")]
    [InlineData("monitor's network of observers")]
    [InlineData("Doctors Without Borders")]
    [InlineData("Ministry of Health and Population")]
    [InlineData("Command of the Armed Forces")]
    [InlineData("Reuters")]
    [InlineData("United Nations")]
    [InlineData("")]
    public void One_speaks_as_one(string voice) => Assert.False(English.AreSeveral(voice));

    [Theory]
    [InlineData("abandoned", "abandoned vehicles", "vehicles")]
    [InlineData("abandoned", "Abandoned tanks", "tanks")]
    [InlineData("destroyed", "abandoned vehicles", "abandoned vehicles")]
    [InlineData("abandoned", "abandoned", "abandoned")]
    [InlineData("captured", "T-72", "T-72")]
    [InlineData("captured", null, null)]
    public void A_thing_is_named_without_what_became_of_it(string action, string? item, string? named) => Assert.Equal(named, ItemWords.Of(Tell.That(ClaimType.Equipment, action) with { Item = item }));
}
