using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Frames;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>Chooses the roles of drafts, one draft after the other.</summary>
public sealed class Casting(ReportView view, RoleChooser chooser)
{
    readonly RoleChoices choices = chooser.In(view);

    /// <param name="before">The roles of the claim before.</param>
    public Cast Of(Draft draft, Cast? before)
    {
        var actor = choices.Choose(draft, Role.Actor, new(before), MayAct);
        return new(
            draft,
            actor,
            choices.Choose(draft, Role.Target, new(before, actor), OtherThan(actor)),
            Asked(draft, Role.Place) ? choices.Choose(draft, Role.Place, new(before), NotOtherEnd(draft)) : Itself(draft),
            choices.Choose(draft, Role.Time, new(before)),
            Asked(draft, Role.Means) ? choices.Choose(draft, Role.Means, new(before)) : null);
    }

    /// <summary>The place that a frame is about is its thing and is not chosen; only attacks and casualties have means.</summary>
    public static bool Asked(Draft draft, Role role) => role switch
    {
        Role.Place => draft.Origin == "told" || (draft.Frame.Core != CoreKind.Place && draft.Origin != "several"),
        Role.Means => draft.Frame.Type is ClaimType.Attack or ClaimType.Casualty,
        _ => true,
    };

    /// <summary>What a claim is about does not do it, nor does the party whose people or things they are.</summary>
    public static bool MayAct(Candidate candidate) => candidate.Slot is not ("core-self" or "core-of");

    /// <summary>Of a movement of people the place is the one end and never what stands at the other ("fled to Goma").</summary>
    public static Predicate<Candidate>? NotOtherEnd(Draft draft) =>
        draft.Frame.SlotsOf(Frame.OtherEnd) is { IsEmpty: false } other ? c => !c.Direct || !other.Contains(c.Slot) : null;

    /// <summary>Nobody does a thing to himself.</summary>
    public static Predicate<Candidate> OtherThan(Candidate? actor) => c => actor is null || c.Token != actor.Token || c.Sentence != actor.Sentence;

    /// <summary>The place that the draft is about, as what fills the role.</summary>
    public static Candidate? Itself(Draft draft) => draft.Core is { Mention: PlaceMention place } core
        ? new(place, MentionKinds.Of(place), place.Span, core.Sentence, core.Token, "core-self", true, 0, false)
        : null;
}
