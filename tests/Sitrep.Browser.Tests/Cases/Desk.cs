using System.Collections.Immutable;
using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Web;
using Sitrep.Web.Case;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Cases.Demo;

namespace Sitrep.Browser.Tests.Cases;

/// <summary>A case on disk that can be judged and added to, of one test alone: three claims that the program is not sure of.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly TempCase temp = new(Unsure());

    public Served Served { get; private set; } = null!;

    public static async Task<Desk> Open()
    {
        var desk = new Desk();
        desk.Served = await Served.Start(new WebOptions(desk.temp.Reader, BuiltInPacks.Packs)
        {
            Tools = DemoReading.Tools,
            Writer = current => new RecordedWriter(desk.temp.Folder, current, DemoReading.Tools, TimeProvider.System),
        });
        return desk;
    }

    /// <summary>Judges the first question as somebody else would, at another machine.</summary>
    public void JudgeElsewhere(Verdict verdict)
    {
        var claim = temp.Current.View().Situation.Questions[0].Claim;
        temp.Writer.Judge(new(verdict, Sitrep.Exchange.Out.Incidents.Codes.Of(claim), 0), Author.Person("Berta"));
    }

    /// <summary>What was judged, the first judgement first.</summary>
    public ImmutableArray<Judgement> Judged
    {
        get
        {
            using var record = temp.Folder.Open(forWriting: false);
            return [.. record.Judgements()];
        }
    }

    /// <summary>The page that asks whether two of its claims are about the same happening.</summary>
    public string Pair => $"/review/{string.Join('~', temp.Current.View().Claims.Take(2).Select(claim => claim.Key))}";

    public async ValueTask DisposeAsync()
    {
        await Served.DisposeAsync();
        temp.Dispose();
    }

    private static Sitrep.Situation.ReceivedReport Unsure() => new Told("a1", "Field Notes", "From the road", "2024-11-29",
            "Men with flags stood in Saraqib at noon. Thirteen lorries burnt near Khan al-Asal. Word had it that the mill at Atarib was hit.")
        .Claim(ClaimType.Control, "enter", "Men with flags stood in Saraqib", claim => claim with { Confidence = 0.5, Place = new("Saraqib"), Actor = new("Men with flags") })
        .Claim(ClaimType.Equipment, "destroyed", "Thirteen lorries burnt", claim => claim with { Confidence = 0.46, Count = Count.Exactly(13), Category = "vehicle", Item = "lorries", Place = new("Khan al-Asal") })
        .Claim(ClaimType.Attack, "attack", "the mill at Atarib was hit", claim => claim with { Confidence = 0.42, Modality = Modality.Possible, Place = new("Atarib") })
        .Received("2024-11-29T18:00:00Z");
}
