using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Roles.Candidates;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>
/// What the judge sees of a draft: the trigger and its grammar, what stands in its slots, and what the report is full of; then the thing
/// that it is about. Drafts of one trigger share the first part.
/// </summary>
public sealed class DraftFeatures(ReportView view, IReadOnlyList<Draft> all, ModalityReader moods)
{
    static readonly Sign armedParty = Sign.Of("actor-armed"), anaphor = Sign.Of("actor-anaphor"), combatant = Sign.Of("combatant");

    readonly Dictionary<(int, int), int> sharing = CountSharing(all);
    readonly int[] here = CountHere(view, all);
    /// <summary>Hashes of what the drafts before told: the action, the thing and how many.</summary>
    readonly HashSet<ulong> told = new(all.Count);

    readonly DraftMoods moodOf = new(view, moods);

    /// <summary>Features of the drafts in their order; a draft that repeats an earlier one is told so.</summary>
    public ImmutableArray<Feature> Of(Draft draft)
    {
        var features = new List<Feature>(128);
        AddAround(draft, features);
        AddOwn(draft, features);
        return [.. features];
    }

    /// <summary>Whether two drafts share what <see cref="AddAround"/> adds.</summary>
    public static bool ShareAround(Draft a, Draft b) =>
        ReferenceEquals(a.Trigger.Pattern, b.Trigger.Pattern) && (a.Trigger.Sentence, a.Trigger.First, a.Trigger.Last) == (b.Trigger.Sentence, b.Trigger.First, b.Trigger.Last)
        && a.Slots == b.Slots && a.IsZero == b.IsZero;

    /// <summary>What is so whatever the draft is about.</summary>
    /// <param name="features">Receives them.</param>
    public void AddAround(Draft draft, List<Feature> features)
    {
        var action = ActionOf(draft);
        features.Add(DraftNames.Bias);
        features.Add(action);
        features.Add(DraftNames.Frame.With(draft.Frame.IdSign));
        AddTrigger(draft, action, features);
        AddSlots(draft, action, features);
        AddContext(draft, action, features);
    }

    /// <summary>The rest.</summary>
    /// <param name="features">Receives them.</param>
    public void AddOwn(Draft draft, List<Feature> features)
    {
        var action = ActionOf(draft);
        var origin = Sign.Of(draft.Origin);
        features.Add(DraftNames.Origin.With(origin));
        features.Add(action.With(DraftSigns.Origin).With(origin));
        AddCore(draft, action, features);
        AddSaid(draft, action, features);
        AddClean(draft, action, features);
    }

    static Feature ActionOf(Draft draft) => DraftNames.Type.With(draft.Frame.TypeSign).With(draft.Frame.ActionSign);

    /// <summary>Signs that mean more together than each alone: a sure word, a sure thing in its first place, told as fact, by an armed party.</summary>
    void AddClean(Draft draft, Feature action, List<Feature> features)
    {
        var fact = moodOf.Of(draft).Modality == Modality.Asserted;
        var thing = draft.Core is not { } core || (core.Fit == Fit.Exact && core.Rank <= 1);
        var counted = draft.Core is { Count: { Min: > 1 } };
        var sign = DraftNames.Clean.With((fact ? 1 : 0) + (thing ? 2 : 0) + (draft.Frame.Weak ? 0 : 4) + (IsByArmed(draft) ? 8 : 0) + (counted ? 16 : 0));
        features.Add(sign);
        features.Add(sign.With(draft.Frame.TypeSign));
        features.Add(sign.With(view.Context.PartyDensity));
        var whole = action.With(fact && thing && !draft.Frame.Weak ? DraftSigns.Clean : DraftSigns.Unclean);
        features.Add(whole);
        features.Add(whole.With(view.Context.PartyDensity));
    }

    bool IsByArmed(Draft draft)
    {
        foreach (var slot in draft.Slots)
        {
            if (slot.Name == "subject" && KindAt(draft.Trigger.Sentence, slot.Token) is var kind && (kind == armedParty || kind == anaphor || kind == combatant))
            {
                return true;
            }
        }

        return false;
    }

    void AddTrigger(Draft draft, Feature action, List<Feature> features)
    {
        var tree = view.Trees[draft.Trigger.Sentence];
        ref readonly var token = ref tree[draft.Trigger.Head];
        var lemma = Sign.Of(token.Lemma);
        features.Add(DraftNames.Word.With(lemma));
        features.Add(action.With(lemma));
        features.Add(action.With(DraftSigns.Pos).With((int)token.Pos));
        features.Add(DraftNames.Relation.With((int)token.Relation));
        features.Add(action.With(DraftSigns.Relation).With((int)token.Relation));
        features.Add(DraftNames.Features.With((int)token.Features));
        features.Add(action.With(DraftSigns.Form).With(draft.Trigger.Pattern.IsPhrase ? DraftSigns.Phrase : Sign.Of(draft.Trigger.Pattern.Pos.ToString()!)));
        features.Add(draft.Frame.Weak ? DraftNames.Weak : DraftNames.Strong);
        features.Add(action.With(draft.Frame.Weak ? DraftSigns.Weak : DraftSigns.Strong));
        features.Add((SlotReader.IsPassive(tree, draft.Trigger.Head) ? DraftNames.Passive : DraftNames.Active).With((int)token.Pos));
        var mood = moodOf.Of(draft);
        features.Add(DraftNames.Mood.With((int)mood.Modality));
        features.Add(DraftNames.Mood.With(mood.Rule));
        features.Add(DraftNames.Marks.With((int)mood.Marks));
        features.Add(action.With(DraftSigns.Mood).With((int)mood.Modality));
        if (token.Head >= 0)
        {
            features.Add(DraftNames.Governor.With(tree[token.Head].Lemma));
            features.Add(DraftNames.GovernorPos.With((int)tree[token.Head].Pos).With((int)token.Relation));
        }

        foreach (var child in tree.Children(draft.Trigger.Head))
        {
            if (tree[child].Relation is Relation.Aux or Relation.Advmod or Relation.Det or Relation.Mark or Relation.Case or Relation.Amod or Relation.Compound)
            {
                features.Add(DraftNames.With.With((int)tree[child].Relation).With(tree[child].Lemma));
            }
        }
    }

    void AddCore(Draft draft, Feature action, List<Feature> features)
    {
        if (draft.Core is not { } core)
        {
            return;
        }

        var tree = view.Trees[core.Sentence];
        var (kind, lemma, place) = (MentionKinds.Of(core.Mention), Sign.Of(tree[core.Token].Lemma), Sign.Of(core.Slot));
        var slot = action.With(DraftSigns.Core).With(place);
        features.Add(slot);
        features.Add(slot.With((int)core.Fit));
        features.Add(slot.With(kind));
        features.Add(DraftNames.Core.With(place).With((int)core.Fit));
        features.Add(action.With(DraftSigns.Fit).With((int)core.Fit));
        features.Add(action.With(DraftSigns.Kind).With(kind));
        features.Add(DraftNames.CoreWord.With(lemma));
        features.Add(action.With(DraftSigns.CoreWord).With(lemma));
        features.Add(action.With(DraftSigns.Count).With(core.Count switch { null => DraftSigns.None, { IsZero: true } => DraftSigns.Zero, { Min: 1, Max: 1 } => DraftSigns.One, _ => DraftSigns.Some }));
        features.Add(action.With(core.Coordinated ? DraftSigns.Coordinated : DraftSigns.First).With(core.Inherited ? DraftSigns.Inherited : DraftSigns.Own));
        features.Add(action.With(DraftSigns.Far).With(Math.Min(Math.Abs(core.Token - draft.Trigger.Head), 20) / 3));
        features.Add(action.With(DraftSigns.Sharing).With(sharing.GetValueOrDefault((core.Sentence, core.Token))));
        var at = tree.Child(core.Token, Relation.Det);
        var determiner = at < 0 ? DraftSigns.None : Sign.Of(tree[at].Lemma);
        features.Add(slot.With(DraftSigns.Determiner).With(determiner));
        features.Add(action.With(DraftSigns.Determiner).With(determiner).With(core.Count is null ? DraftSigns.Uncounted : DraftSigns.Counted));
        var name = CandidateSigns.NameOf(core.Mention) is { } called ? Sign.Of(called) : lemma;
        var isNew = told.Add(Sign.CodeOf(Sign.CodeOf(name.Code, action.Hash), (ulong)(core.Count is { } count ? count.Best ?? -1 : -2)));
        features.Add(action.With(isNew ? DraftSigns.New : DraftSigns.Told));
    }

    void AddSlots(Draft draft, Feature action, List<Feature> features)
    {
        var (subject, target) = (false, false);
        foreach (var slot in draft.Slots)
        {
            var (kind, name) = (KindAt(draft.Trigger.Sentence, slot.Token), Sign.Of(slot.Name));
            features.Add(DraftNames.Slot.With(name).With(kind));
            features.Add(action.With(DraftSigns.Slot).With(name).With(kind));
            subject |= slot.Name == "subject";
            target |= slot.Name == "object";
            if (slot.Name is "subject" or "object")
            {
                features.Add(action.With(name).With(view.Trees[draft.Trigger.Sentence][slot.Token].Lemma));
            }
        }

        features.Add(action.With(subject ? DraftSigns.Subject : DraftSigns.NoSubject).With(target ? DraftSigns.Object : DraftSigns.NoObject));
    }

    Sign KindAt(int sentence, int token)
    {
        foreach (var located in view.In(sentence))
        {
            if (located.Token == token && located.Mention is not (CountMention or SpeechMention))
            {
                return located.Kind;
            }
        }

        return WordKinds.Of(view.Trees[sentence][token].Pos);
    }

    void AddContext(Draft draft, Feature action, List<Feature> features)
    {
        var context = view.Context;
        features.Add(DraftNames.Parties.With(context.PartyDensity));
        features.Add(DraftNames.Means.With(context.MeansDensity));
        features.Add(DraftNames.Combatants.With(context.CombatantDensity));
        features.Add(DraftNames.Context.With(context.PartyDensity).With(context.MeansDensity));
        features.Add(action.With(DraftSigns.Parties).With(context.PartyDensity));
        features.Add(action.With(DraftSigns.Means).With(context.MeansDensity));
        features.Add(DraftNames.StrongDrafts.With(Math.Min(Strong, 8)));
        features.Add(DraftNames.Sentence.With(Math.Min(draft.Trigger.Sentence, 2)));
        var kinds = KindsIn(draft.Trigger.Sentence);
        var has = action.With(DraftSigns.SentenceHas);
        for (var bit = 1; bit <= 32; bit <<= 1)
        {
            features.Add(DraftNames.SentenceHas.With(kinds & bit).With(bit));
            features.Add(has.With(kinds & bit).With(bit));
        }

        features.Add(DraftNames.DraftsHere.With(Math.Min(here[draft.Trigger.Sentence], 6)));
    }

    int KindsIn(int sentence)
    {
        var kinds = 0;
        foreach (var located in view.In(sentence))
        {
            kinds |= located.Mention switch
            {
                ActorMention { Armed: true } => 1,
                PlaceMention => 2,
                TimeMention => 4,
                MeansMention => 8,
                PeopleMention => 16,
                EquipmentMention => 32,
                _ => 0,
            };
        }

        return kinds;
    }

    void AddSaid(Draft draft, Feature action, List<Feature> features)
    {
        foreach (var located in view.In(draft.Trigger.Sentence))
        {
            if (located.Mention is SpeechMention speech && Holds(speech.Content, draft.Evidence))
            {
                features.Add(DraftNames.Said.With((int)speech.Stance));
                features.Add(action.With(DraftSigns.Said).With(speech.CueLemma));
            }
        }
    }

    static bool Holds(ImmutableArray<Span> content, Span evidence)
    {
        foreach (var words in content)
        {
            if (words.Contains(evidence))
            {
                return true;
            }
        }

        return false;
    }

    int Strong { get; } = all.Count(d => !d.Frame.Weak && d.Origin == "frame" && (d.Core is null || d.Core.Value.Fit == Fit.Exact));

    static int[] CountHere(ReportView view, IReadOnlyList<Draft> all)
    {
        var here = new int[view.Trees.Length];
        foreach (var draft in all)
        {
            here[draft.Trigger.Sentence]++;
        }

        return here;
    }

    static Dictionary<(int, int), int> CountSharing(IReadOnlyList<Draft> all)
    {
        var counts = new Dictionary<(int, int), int>(all.Count);
        foreach (var draft in all)
        {
            if (draft.Core is { } core)
            {
                counts[(core.Sentence, core.Token)] = Math.Min(counts.GetValueOrDefault((core.Sentence, core.Token)) + 1, 4);
            }
        }

        return counts;
    }
}
