using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>Chooses the roles of drafts, one draft after the other.</summary>
public sealed class Casting(ReportView view, RoleChooser chooser)
{
    readonly RoleChoices choices = chooser.In(view);
    readonly Fortunes fortunes = new();

    /// <param name="before">The roles of the claim before.</param>
    public Cast Of(Draft draft, Cast? before)
    {
        var (actor, target) = Sides(draft, before);
        fortunes.Tell(draft, actor, target);
        return new(
            draft,
            actor,
            target,
            Asked(draft, Role.Place) ? choices.Choose(draft, Role.Place, new(before), NotOtherEnd(draft)) : Itself(draft),
            choices.Choose(draft, Role.Time, new(before)),
            Asked(draft, Role.Means) ? choices.Choose(draft, Role.Means, new(before)) : null);
    }

    /// <summary>
    /// Who does it and to whom. No party does a thing to itself: where one would fill both, it stays where its own words in the sentence tie
    /// it to the thing ("38 soldiers of the army", "shelled an enemy gathering"), and the other role is chosen again without it.
    /// </summary>
    (Candidate? Actor, Candidate? Target) Sides(Draft draft, Cast? before)
    {
        var acting = Acting(draft);
        var actor = choices.Choose(draft, Role.Actor, new(before), acting);
        var target = choices.Choose(draft, Role.Target, new(before, actor), MaySuffer(draft, actor));
        if (actor is null || target is null || !Parties.AreOne(actor, target))
        {
            return actor?.Mention is ActorMention && OwnerOf(target) is { } owner
                ? (choices.Choose(draft, Role.Actor, new(before), c => acting(c) && !(c.Mention is ActorMention party && Parties.AreOne(party, owner))), target)
                : (actor, target);
        }

        if ((target.Slot is "core-self" or "core-of" or "core-in" && (draft.Frame.Type == ClaimType.Casualty || actor is not { Direct: true, Slot: "subject" }))
            || (IsFromAround(actor) && !IsFromAround(target) && target.Slot != "same"))
        {
            return (choices.Choose(draft, Role.Actor, new(before), c => acting(c) && !Parties.AreOne(c, target)), target);
        }

        var others = MaySuffer(draft, actor);
        return (actor, choices.Choose(draft, Role.Target, new(before, actor), c => others(c) && !Parties.AreOne(c, actor)));
    }

    /// <summary>Whether it is told in another sentence.</summary>
    static bool IsFromAround(Candidate candidate) => candidate.Slot is "before" or "title";

    /// <summary>The party that people or a phrase of no known kind are said to be of ("an enemy gathering", "the army's convoy").</summary>
    ActorMention? OwnerOf(Candidate? candidate)
    {
        if (candidate is not { Mention: null or PeopleMention })
        {
            return null;
        }

        var tree = view.Trees[candidate.Sentence];
        foreach (var located in view.In(candidate.Sentence))
        {
            if (located is { Mention: ActorMention { Anaphoric: false } party, Token: >= 0 and var token } && candidate.Span.Contains(party.Span)
                && (token == candidate.Token || (tree.Head(token) == candidate.Token && tree[token].Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss)))
            {
                return party;
            }
        }

        return null;
    }

    /// <summary>A gain that is told without whose it is is not given to who has only lost, where another has gained.</summary>
    Predicate<Candidate> Acting(Draft draft)
    {
        var may = MayAct(view, draft);
        return c => may(c) && !(IsFromAround(c) && fortunes.SpeakAgainst(draft, c));
    }

    /// <summary>The place that a frame is about is its thing and is not chosen; only attacks and casualties have means.</summary>
    public static bool Asked(Draft draft, Role role) => role switch
    {
        Role.Place => draft.Origin == "told" || (draft.Frame.Core != CoreKind.Place && draft.Origin != "several"),
        Role.Means => draft.Frame.Type is ClaimType.Attack or ClaimType.Casualty,
        _ => true,
    };

    /// <summary>
    /// What a claim is about does not do it, nor does the party whose people or things they are. Whose a mine was is not taken from the
    /// sentences around: it lies there long after it was laid. Who takes or holds ground bears arms: "it" is not the monitor who told of it,
    /// and who attacked is not the health service of the sentence before, nor the agency that could not confirm it; and a monitor that counted people killed has killed none. A bomb is what it was done
    /// with, and losses are what came of it.
    /// </summary>
    public static Predicate<Candidate> MayAct(ReportView view, Draft draft)
    {
        var isByMine = draft.Frame.Type is ClaimType.Casualty or ClaimType.Attack && ByMine(view, draft.Trigger.Sentence);
        var isOfForce = draft.Frame.Type is ClaimType.Control or ClaimType.Attack;
        var isOfPeople = draft.Frame.Type == ClaimType.Casualty;
        var isOfGround = draft.Frame.Type == ClaimType.Control;
        return c => c.Slot is not ("core-self" or "core-of") && !IsMunition(view, c) && c.Mention is not PeopleMention { IsHarm: true }
            && !(isByMine && IsFromAround(c))
            && !(isOfGround && c.Mention is ActorMention { Anaphoric: true, Armed: false })
            && !(isOfForce && (IsFromAround(c) || c.Slot == "same") && c.Mention is ActorMention { Armed: false })
            && !(isOfPeople && c.Inherited && c.Mention is ActorMention { Armed: false });
    }

    /// <summary>Whether a phrase names a weapon that is spent in use, or laid.</summary>
    static bool IsMunition(ReportView view, Candidate candidate) => candidate.Mention is null
        && view.At<EquipmentMention>(candidate.Sentence, candidate.Token) is { Category: "missile" or "drone" or "other" };

    static bool ByMine(ReportView view, int sentence)
    {
        foreach (var located in view.In(sentence))
        {
            if (located.Mention is MeansMention { Method: "mine" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of a movement of people the place is the one end and never what stands at the other ("fled to Goma").</summary>
    public static Predicate<Candidate>? NotOtherEnd(Draft draft) =>
        draft.Frame.SlotsOf(Frame.OtherEnd) is { IsEmpty: false } other ? c => !c.Direct || !other.Contains(c.Slot) : null;

    /// <summary>Nobody does a thing to himself; several are not one person, and who is killed or taken belongs to a party, not to a building. Weapons are not of somebody named in a sentence before.</summary>
    public static Predicate<Candidate> MaySuffer(Draft draft, Candidate? actor)
    {
        var isOfPeople = draft.Frame.Type == ClaimType.Casualty;
        var isOfThings = draft.Frame.Type == ClaimType.Equipment;
        var areSeveral = isOfPeople && draft.Core?.Count is { } count && (count.Best ?? count.Min) > 1;
        return c => (actor is null || c.Token != actor.Token || c.Sentence != actor.Sentence)
            && !(isOfPeople && c.Mention is (InfrastructureMention or PlaceMention))
            && !(isOfThings && c.Mention is PersonMention && IsFromAround(c))
            && !(areSeveral && c.Mention is PersonMention { Name: not null });
    }

    /// <summary>The place that the draft is about, as what fills the role.</summary>
    public static Candidate? Itself(Draft draft) => draft.Core is { Mention: PlaceMention place } core
        ? new(place, MentionKinds.Of(place), place.Span, core.Sentence, core.Token, "core-self", true, 0, false)
        : null;
}
