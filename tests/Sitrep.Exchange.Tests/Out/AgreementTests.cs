using Sitrep.BuiltIn;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
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
    [InlineData("p.html", null, "source not stated (p.html) says ")]
    [InlineData("https://www.news.example/day/p.html", null, "news.example says ")]
    [InlineData("p.html", "Daily News", "Daily News says ")]
    public void A_file_is_nobody_s_name(string file, string? publisher, string said)
    {
        var told = Tell.Report("Agency", Tell.That(ClaimType.Attack, "attack", "Atarib", day: 28));
        told = told with { Reading = told.Reading with { Report = told.Report with { File = file, Publisher = publisher } } };
        var brief = new BriefComposer(English).Compose(Picture.Of([told], Vantage.Latest, Fuser.From(BuiltInPacks.Packs)), "case");
        Assert.Contains(brief.Sections.SelectMany(section => section.Lines), line => line.Text.Contains(said, StringComparison.Ordinal));
        Assert.StartsWith("1 report by 1 publisher, 1 claim", brief.Scope, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abandoned", "abandoned vehicles", "vehicles")]
    [InlineData("abandoned", "Abandoned tanks", "tanks")]
    [InlineData("destroyed", "abandoned vehicles", "abandoned vehicles")]
    [InlineData("abandoned", "abandoned", "abandoned")]
    [InlineData("captured", "T-72", "T-72")]
    [InlineData("captured", null, null)]
    public void A_thing_is_named_without_what_became_of_it(string action, string? item, string? named) => Assert.Equal(named, ItemWords.Of(Tell.That(ClaimType.Equipment, action) with { Item = item }));
}
