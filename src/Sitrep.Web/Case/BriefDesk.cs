using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Packs;
using Sitrep.Situation;

namespace Sitrep.Web.Case;

/// <summary>Writes the case's brief from where someone looks, in any language that packs have it in; the last ones written are kept with the views that they tell of.</summary>
public sealed class BriefDesk(CurrentCase current, PackSet packs)
{
    private const string English = "en";

    private readonly ImmutableSortedDictionary<string, BriefWords> words = BriefWords.Of(packs);
    private readonly ConditionalWeakTable<CaseView, ConcurrentDictionary<string, Brief>> written = [];

    /// <summary>BCP 47 codes.</summary>
    public IEnumerable<string> Languages => words.Keys;

    /// <summary>The words of a brief that was written here.</summary>
    public BriefWords WordsOf(Brief brief) => words[brief.Language];

    /// <param name="language">A BCP 47 code; in English where there is no brief in it.</param>
    public Brief Write(Vantage vantage, string language)
    {
        var view = current.View(vantage);
        var asked = words.ContainsKey(language) ? language : English;
        return written.GetOrCreateValue(view).GetOrAdd(asked, _ => new BriefComposer(words[asked]).Compose(view.Situation.Picture, view.Name, view.Situation.Roads));
    }
}
