using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Roles;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>What the judge sees of a draft: the trigger and its grammar, what stands in its slots, and what the report is full of.</summary>
public sealed class DraftFeatures(ReportView view, IReadOnlyList<Draft> all, WordClusters clusters, ModalityReader moods)
{
    readonly Dictionary<(int, int), int> sharing = CountSharing(all);
    readonly Dictionary<int, int> here = all.GroupBy(d => d.Trigger.Sentence).ToDictionary(g => g.Key, g => g.Count());
    readonly HashSet<string> told = [];
    readonly Dictionary<(int, int, int, bool), ModalityReading> moodOf = [];

    /// <summary>Features of the drafts in their order; a draft that repeats an earlier one is told so.</summary>
    public ImmutableArray<Feature> Of(Draft draft)
    {
        var features = new List<Feature>(128);
        Add(draft, features);
        return [.. features];
    }

    /// <param name="features">Receives them.</param>
    public void Add(Draft draft, List<Feature> features)
    {
        var action = Feature.Of(draft.Frame.Type.ToString()).With(draft.Action);
        features.Add(Feature.Of("bias"));
        features.Add(action);
        features.Add(Feature.Of(draft.Frame.Id));
        features.Add(Feature.Of("origin").With(draft.Origin));
        features.Add(action.With("origin").With(draft.Origin));
        AddTrigger(draft, action, features);
        AddCore(draft, action, features);
        AddSlots(draft, action, features);
        AddContext(draft, action, features);
        AddClean(draft, action, features);
    }

    /// <summary>Signs that mean more together than each alone: a sure word, a sure thing in its first place, told as fact, by an armed party.</summary>
    void AddClean(Draft draft, Feature action, List<Feature> features)
    {
        var fact = MoodOf(draft).Modality == Modality.Asserted;
        var thing = draft.Core is not { } core || (core.Fit == Fit.Exact && core.Rank <= 1);
        var counted = draft.Core is { Count: { Min: > 1 } };
        var armed = draft.Slots.Any(s => s.Name == "subject" && KindAt(draft.Trigger.Sentence, s.Token) is "actor-armed" or "actor-anaphor" or "combatant");
        var sign = Feature.Of("clean").With((fact ? 1 : 0) + (thing ? 2 : 0) + (draft.Frame.Weak ? 0 : 4) + (armed ? 8 : 0) + (counted ? 16 : 0));
        features.Add(sign);
        features.Add(sign.With(draft.Frame.Type.ToString()));
        features.Add(sign.With(view.Context.PartyDensity));
        features.Add(action.With(fact && thing && !draft.Frame.Weak ? "clean" : "unclean"));
        features.Add(action.With(fact && thing && !draft.Frame.Weak ? "clean" : "unclean").With(view.Context.PartyDensity));
    }

    ModalityReading MoodOf(Draft draft)
    {
        var key = (draft.Trigger.Sentence, draft.Trigger.First, draft.Trigger.Last, draft.Core?.Count is { IsZero: true });
        if (!moodOf.TryGetValue(key, out var mood))
        {
            moodOf[key] = mood = DraftMood.Of(view, draft, moods);
        }

        return mood;
    }

    void AddTrigger(Draft draft, Feature action, List<Feature> features)
    {
        var tree = view.Trees[draft.Trigger.Sentence];
        ref readonly var token = ref tree[draft.Trigger.Head];
        var word = Feature.Of("word").With(token.Lemma);
        features.Add(word);
        features.Add(action.With(token.Lemma));
        AddClusters("word", token.Lemma, action, features);
        features.Add(action.With("pos").With((int)token.Pos));
        features.Add(Feature.Of("relation").With((int)token.Relation));
        features.Add(action.With("relation").With((int)token.Relation));
        features.Add(Feature.Of("features").With((int)token.Features));
        features.Add(action.With("form").With(draft.Trigger.Pattern.IsPhrase ? "phrase" : draft.Trigger.Pattern.Pos.ToString()));
        features.Add(Feature.Of(draft.Frame.Weak ? "weak" : "strong"));
        features.Add(action.With(draft.Frame.Weak ? "weak" : "strong"));
        features.Add(Feature.Of(SlotReader.IsPassive(tree, draft.Trigger.Head) ? "passive" : "active").With((int)token.Pos));
        var mood = MoodOf(draft);
        features.Add(Feature.Of("mood").With((int)mood.Modality));
        features.Add(Feature.Of("mood").With(mood.Rule));
        features.Add(Feature.Of("marks").With((int)mood.Marks));
        features.Add(action.With("mood").With((int)mood.Modality));
        if (token.Head >= 0)
        {
            features.Add(Feature.Of("governor").With(tree[token.Head].Lemma));
            AddClusters("governor", tree[token.Head].Lemma, action, features);
            features.Add(Feature.Of("governor-pos").With((int)tree[token.Head].Pos).With((int)token.Relation));
        }

        foreach (var child in tree.Children(draft.Trigger.Head))
        {
            if (tree[child].Relation is Relation.Aux or Relation.Advmod or Relation.Det or Relation.Mark or Relation.Case or Relation.Amod or Relation.Compound)
            {
                features.Add(Feature.Of("with").With((int)tree[child].Relation).With(tree[child].Lemma));
            }
        }
    }

    void AddCore(Draft draft, Feature action, List<Feature> features)
    {
        if (draft.Core is not { } core)
        {
            return;
        }

        var kind = CandidateSigns.KindOf(core.Mention);
        var lemma = view.Trees[core.Sentence][core.Token].Lemma;
        var slot = action.With("core").With(core.Slot);
        features.Add(slot);
        features.Add(slot.With((int)core.Fit));
        features.Add(slot.With(kind));
        features.Add(Feature.Of("core").With(core.Slot).With((int)core.Fit));
        features.Add(action.With("fit").With((int)core.Fit));
        features.Add(action.With("kind").With(kind));
        features.Add(Feature.Of("core-word").With(lemma));
        features.Add(action.With("core-word").With(lemma));
        AddClusters("core", lemma, action, features);
        features.Add(action.With("count").With(core.Count is null ? "none" : core.Count.IsZero ? "zero" : core.Count.Min == 1 && core.Count.Max == 1 ? "one" : "some"));
        features.Add(action.With(core.Coordinated ? "coordinated" : "first").With(core.Inherited ? "inherited" : "own"));
        features.Add(action.With("far").With(Math.Min(Math.Abs(core.Token - draft.Trigger.Head), 20) / 3));
        features.Add(action.With("sharing").With(sharing.GetValueOrDefault((core.Sentence, core.Token))));
        var tree = view.Trees[core.Sentence];
        var determiner = tree.Child(core.Token, Relation.Det);
        features.Add(slot.With("determiner").With(determiner < 0 ? "none" : tree[determiner].Lemma));
        features.Add(action.With("determiner").With(determiner < 0 ? "none" : tree[determiner].Lemma).With(core.Count is null ? "uncounted" : "counted"));
        var name = $"{draft.Frame.Type}/{draft.Action}/{CandidateSigns.NameOf(core.Mention) ?? lemma}/{core.Count?.Best}";
        features.Add(action.With(told.Add(name) ? "new" : "told"));
    }

    void AddSlots(Draft draft, Feature action, List<Feature> features)
    {
        var (subject, target) = (false, false);
        foreach (var slot in draft.Slots)
        {
            var kind = KindAt(draft.Trigger.Sentence, slot.Token);
            features.Add(Feature.Of("slot").With(slot.Name).With(kind));
            features.Add(action.With("slot").With(slot.Name).With(kind));
            subject |= slot.Name == "subject";
            target |= slot.Name == "object";
            if (slot.Name is "subject" or "object")
            {
                var lemma = view.Trees[draft.Trigger.Sentence][slot.Token].Lemma;
                features.Add(action.With(slot.Name).With(lemma));
                AddClusters(slot.Name, lemma, action, features);
            }
        }

        features.Add(action.With(subject ? "subject" : "no-subject").With(target ? "object" : "no-object"));
    }

    void AddClusters(string place, string lemma, Feature action, List<Feature> features)
    {
        var (fine, coarse) = clusters.Of(lemma);
        features.Add(Feature.Of(place).With("fine").With(fine));
        features.Add(Feature.Of(place).With("coarse").With(coarse));
        features.Add(action.With(place).With("coarse").With(coarse));
    }

    string KindAt(int sentence, int token)
    {
        foreach (var located in view.In(sentence))
        {
            if (located.Token == token && located.Mention is not (CountMention or SpeechMention))
            {
                return CandidateSigns.KindOf(located.Mention);
            }
        }

        return view.Trees[sentence][token].Pos.ToString();
    }

    void AddContext(Draft draft, Feature action, List<Feature> features)
    {
        var context = view.Context;
        features.Add(Feature.Of("parties").With(context.PartyDensity));
        features.Add(Feature.Of("means").With(context.MeansDensity));
        features.Add(Feature.Of("combatants").With(context.CombatantDensity));
        features.Add(Feature.Of("context").With(context.PartyDensity).With(context.MeansDensity));
        features.Add(action.With("parties").With(context.PartyDensity));
        features.Add(action.With("means").With(context.MeansDensity));
        features.Add(Feature.Of("strong-drafts").With(Math.Min(Strong, 8)));
        features.Add(Feature.Of("sentence").With(Math.Min(draft.Trigger.Sentence, 2)));
        AddSentence(draft, action, features);
    }

    void AddSentence(Draft draft, Feature action, List<Feature> features)
    {
        var kinds = 0;
        foreach (var located in view.In(draft.Trigger.Sentence))
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
            if (located.Mention is SpeechMention speech && speech.Content.Any(c => c.Contains(draft.Evidence)))
            {
                features.Add(Feature.Of("said").With(speech.Stance.ToString()));
                features.Add(action.With("said").With(speech.CueLemma));
            }
        }

        for (var bit = 1; bit <= 32; bit <<= 1)
        {
            features.Add(Feature.Of("sentence-has").With(kinds & bit).With(bit));
            features.Add(action.With("sentence-has").With(kinds & bit).With(bit));
        }

        features.Add(Feature.Of("drafts-here").With(Math.Min(here.GetValueOrDefault(draft.Trigger.Sentence), 6)));
    }

    int Strong { get; } = all.Count(d => !d.Frame.Weak && d.Origin == "frame" && (d.Core is null || d.Core.Value.Fit == Fit.Exact));

    static Dictionary<(int, int), int> CountSharing(IReadOnlyList<Draft> all)
    {
        var counts = new Dictionary<(int, int), int>();
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
