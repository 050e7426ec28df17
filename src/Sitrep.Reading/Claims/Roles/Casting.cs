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
    /// it to the thing ("38 soldiers of the army"), and the other role is chosen again without it.
    /// </summary>
    (Candidate? Actor, Candidate? Target) Sides(Draft draft, Cast? before)
    {
        var acting = Acting(draft);
        var actor = choices.Choose(draft, Role.Actor, new(before), acting);
        var target = choices.Choose(draft, Role.Target, new(before, actor), MaySuffer(draft, actor));
        if (actor is null || target is null || !Parties.AreOne(actor, target))
        {
            return (actor, target);
        }

        if (target.Slot is "core-self" or "core-of" or "core-in" && (draft.Frame.Type == ClaimType.Casualty || actor is not { Direct: true, Slot: "subject" }))
        {
            return (choices.Choose(draft, Role.Actor, new(before), c => acting(c) && !Parties.AreOne(c, target)), target);
        }

        var others = MaySuffer(draft, actor);
        return (actor, choices.Choose(draft, Role.Target, new(before, actor), c => others(c) && !Parties.AreOne(c, actor)));
    }

    /// <summary>A gain that is told without whose it is is not given to who has only lost, where another has gained.</summary>
    Predicate<Candidate> Acting(Draft draft)
    {
        var may = MayAct(view, draft);
        return c => may(c) && !(c.Slot is "before" or "title" && fortunes.SpeakAgainst(draft, c));
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
    /// and who attacked is not the health service of the sentence before.
    /// </summary>
    public static Predicate<Candidate> MayAct(ReportView view, Draft draft)
    {
        var isByMine = draft.Frame.Type is ClaimType.Casualty or ClaimType.Attack && ByMine(view, draft.Trigger.Sentence);
        var isOfForce = draft.Frame.Type is ClaimType.Control or ClaimType.Attack;
        var isOfGround = draft.Frame.Type == ClaimType.Control;
        return c => c.Slot is not ("core-self" or "core-of") && !(isByMine && (c.Slot is "before" or "title"))
            && !(isOfGround && c.Mention is ActorMention { Anaphoric: true, Armed: false })
            && !(isOfForce && (c.Slot is "before" or "title") && c.Mention is ActorMention { Armed: false });
    }

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

    /// <summary>Nobody does a thing to himself; several are not one person, and who is killed or taken belongs to a party, not to a building.</summary>
    public static Predicate<Candidate> MaySuffer(Draft draft, Candidate? actor)
    {
        var isOfPeople = draft.Frame.Type == ClaimType.Casualty;
        var areSeveral = isOfPeople && draft.Core?.Count is { } count && (count.Best ?? count.Min) > 1;
        return c => (actor is null || c.Token != actor.Token || c.Sentence != actor.Sentence)
            && !(isOfPeople && c.Mention is (InfrastructureMention or PlaceMention))
            && !(areSeveral && c.Mention is PersonMention { Name: not null });
    }

    /// <summary>The place that the draft is about, as what fills the role.</summary>
    public static Candidate? Itself(Draft draft) => draft.Core is { Mention: PlaceMention place } core
        ? new(place, MentionKinds.Of(place), place.Span, core.Sentence, core.Token, "core-self", true, 0, false)
        : null;
}
