using Sitrep.Exchange.Out.Briefs;
using Sitrep.Packs;

namespace Sitrep.Web.Words;

/// <summary>Whether a voice is one or several, by the words of the language that reports are read in.</summary>
public sealed class Speakers(PackSet packs)
{
    private readonly BriefWords words = BriefWords.Of(packs)["en"];

    /// <summary>True of "two residents", which say what one resident says.</summary>
    public bool AreSeveral(string voice) => words.AreSeveral(voice);
}
