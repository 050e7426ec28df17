using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Reading.Claims.Building;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Explaining;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Judging;
using Sitrep.Reading.Claims.Roles;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Claims;

/// <summary>Reads claims from trees and mentions: frames propose, the judge disposes, the roles are chosen.</summary>
public sealed class ClaimReader
{
    /// <summary>The probability from which a draft is kept: F1 is nearly flat from 0.30 to 0.40 under cross-validation, and precision rises (docs/reading.md).</summary>
    public const double Threshold = 0.35;

    readonly SubsetCues cues;
    readonly SubsetProposer subsets;
    readonly TriggerFinder triggers;
    readonly Proposer proposer;
    readonly ModalityReader moods;
    readonly Judge judge;
    readonly RoleChooser roles;

    /// <param name="judge">What the judge has learnt; null keeps every draft.</param>
    /// <param name="roles">What is learnt of the roles; null leaves the choice to the frames' preference.</param>
    public ClaimReader(PackSet packs, string language, JudgeModel? judge, RoleModel? roles, double threshold = Threshold)
    {
        var words = new GrammarWords(packs.Get($"languages/{LanguageFolder.Of(language)}/grammar.yaml"));
        cues = new(packs.Get($"incidents/casualty/subsets.{language}.yaml"));
        subsets = new(cues);
        triggers = new(new(packs, language), words.Participles);
        proposer = new(triggers, new(new(words)), subsets, new(packs.Get($"incidents/lists.{language}.yaml")), words);
        moods = new(packs);
        this.judge = new(judge, moods, threshold);
        this.roles = new(roles);
    }

    public ImmutableArray<Claim> Read(ReportView view)
    {
        var judged = Keep(view, Propose(view));
        var ids = new Dictionary<Draft, string>(ReferenceEqualityComparer.Instance);
        foreach (var (draft, _) in judged)
        {
            ids[draft] = "c" + (ids.Count + 1).ToString(CultureInfo.InvariantCulture);
        }

        var (builder, casts) = (new ClaimBuilder(view, cues, moods), Cast(view, judged));
        var counts = SubsetProposer.Counts(judged.Select(j => j.Draft));
        return [.. judged.Select((j, i) => builder.Build(j, casts[i], ids[j.Draft]) with { PartOf = subsets.WholeOf(view, counts, j.Draft) is { } whole ? ids.GetValueOrDefault(whole) : null })];
    }

    /// <summary>The claims of a report with all that led to them.</summary>
    public Explanation Explain(ReportView view, Model.Reading reading)
    {
        var drafts = Propose(view);
        return new(new(view, reading, triggers, proposer, judge, roles, new(view, moods)), drafts, Cast(view, Keep(view, drafts)));
    }

    /// <summary>The roles of claims in the order of the text.</summary>
    List<Cast> Cast(ReportView view, ImmutableArray<Judged> judged)
    {
        var (casting, casts) = (new Casting(view, roles), new List<Cast>(judged.Length));
        foreach (var (draft, _) in judged)
        {
            casts.Add(casting.Of(draft, casts.LastOrDefault()));
        }

        return casts;
    }

    /// <summary>The drafts that are claims, in the order of the text.</summary>
    ImmutableArray<Judged> Keep(ReportView view, List<Draft> drafts) => judge.Decide(view, drafts).Sort((a, b) => Draft.Order(a.Draft, b.Draft));

    /// <summary>All drafts with their probabilities, kept or not: why there is a claim, and why there is none.</summary>
    public List<Judged> Weigh(ReportView view) => judge.Weigh(view, Propose(view));

    /// <summary>All drafts, unjudged; what training learns from.</summary>
    public List<Draft> Propose(ReportView view) => proposer.Propose(view);
}
