using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Judging;
using Sitrep.Reading.Claims.Roles;
using Sitrep.Reading.Claims.Roles.Candidates;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Claims.Building;

/// <summary>Turns a judged draft into a claim: fills its roles, its time, its means, who says it and how.</summary>
public sealed class ClaimBuilder(ReportView view, SubsetCues cues, ModalityReader moods)
{
    readonly StanceReader stances = new(view, moods);
    readonly ClaimTimes times = new(view, cues);
    readonly Wording wording = new(view);

    public Claim Build(Judged judged, Cast cast, string id)
    {
        var draft = judged.Draft;
        var (actor, target, time) = (cast.Actor, cast.Target, cast.Time?.Mention as TimeMention);
        var stance = stances.Read(draft);
        var owner = draft.Core is { } core && !MayBelong(draft, core, target) ? null : target;
        return new(id, draft.Frame.Type, draft.Action, EvidenceOf(draft, cast.Means), draft.Frame.Id, Math.Round(judged.Probability, 3))
        {
            Place = PlaceOf(draft, cast.Place),
            OtherPlace = OtherEnd.Of(view, draft, cast.Place) is { } other ? PlaceFrom(other) : null,
            Actor = PartyOf(actor),
            Target = draft.Frame.Type == ClaimType.Casualty ? Casualties(draft, owner) : PartyOf(target),
            Count = HasCount(draft.Frame.Type) ? draft.Core?.Count : null,
            CountSurface = draft.Core?.Mention is { } counted && draft.Core?.Count is not null ? counted.Span.Of(view.Text) : null,
            Category = CategoryOf(draft, owner),
            Item = ItemOf(draft),
            Method = MethodOf(draft, cast.Means),
            Time = times.Of(draft, time),
            Attribution = stance.Attribution ?? SpeakerOf(draft, actor),
            Modality = stance.Modality,
            Cumulative = times.IsTotal(draft, time),
        };
    }

    /// <summary>An attack is carried by its means as well ("employed drones to target positions").</summary>
    static Span EvidenceOf(Draft draft, Candidate? means)
    {
        const int Longest = 120;
        var whole = means is not null && draft.Frame.Type == ClaimType.Attack && draft.Core is null && means.Sentence == draft.Trigger.Sentence
            ? draft.Evidence.To(means.Span)
            : draft.Evidence;
        return whole.Length > Longest ? draft.Evidence : whole;
    }

    static bool HasCount(ClaimType type) => type is ClaimType.Casualty or ClaimType.Equipment or ClaimType.Displacement or ClaimType.Humanitarian
        or ClaimType.Infrastructure;

    Place? PlaceOf(Draft draft, Candidate? found)
    {
        if (draft.Origin != "told" && draft.Core is { } core && (draft.Frame.Core == CoreKind.Place || draft.Origin == "several"))
        {
            return core.Mention is PlaceMention told
                ? PlaceFrom(told)
                : new(wording.Of(core.Sentence, Phrases.NameOf(view.Trees[core.Sentence], core.Token)));
        }

        return found is { } chosen
            ? chosen.Mention is PlaceMention place ? PlaceFrom(place) : new(wording.Of(chosen.Sentence, chosen.Span))
            : draft is { Origin: "told", Core.Mention: PlaceMention last } ? PlaceFrom(last) : null;
    }

    Place PlaceFrom(PlaceMention place) => new(place.Span.Of(view.Text), place.Name, place.Id, place.Location, place.Precision, place.Within,
        place.RadiusKm, place.Country);

    Party? PartyOf(Candidate? candidate) => candidate switch
    {
        null => null,
        { Mention: ActorMention actor } => new(actor.Span.Of(view.Text), actor.Name, actor.Id),
        { Mention: PersonMention person } => new(person.Span.Of(view.Text), person.Name),
        _ => new(wording.Of(candidate.Sentence, candidate.Span)),
    };

    /// <summary>Whose people or things: the words counted are part of the answer ("13 officers" of a named force).</summary>
    Party? Casualties(Draft draft, Candidate? owner)
    {
        var party = PartyOf(owner);
        if (draft.Core is not { } core)
        {
            return party;
        }

        var words = wording.Of(core.Sentence, core.Span);
        return party is null ? new(words, view.At<ActorMention>(core.Sentence, core.Token)?.Name) : new(words, party.Name ?? party.Surface, party.Id);
    }

    /// <summary>Fighters are somebody's; "255 people" and "two civilians" are so only where their own words say whose.</summary>
    bool MayBelong(Draft draft, Argument core, Candidate? chosen) =>
        (core.Mention is not PeopleMention { Category: not ("combatant" or "officer" or "commander") } && !CountsAnybody(draft)) || (chosen is not null && HangsOn(core, chosen));

    /// <summary>"The number of people killed has passed 300": the words of the toll say who is counted, and it is nobody's people.</summary>
    bool CountsAnybody(Draft draft) => draft.Trigger.First < draft.Trigger.Last
        && view.Within<PeopleMention>(draft.Trigger.Sentence, TriggerSpan(draft)) is { Category: not ("combatant" or "officer" or "commander") };

    Span TriggerSpan(Draft draft) => view.Trees[draft.Trigger.Sentence][draft.Trigger.First].Span.To(view.Trees[draft.Trigger.Sentence][draft.Trigger.Last].Span);

    bool HangsOn(Argument core, Candidate chosen)
    {
        var tree = view.Trees[core.Sentence];
        var token = chosen.Sentence == core.Sentence ? chosen.Token : -1;
        for (var steps = 0; token >= 0 && steps < 4; steps++)
        {
            if (token == core.Token)
            {
                return true;
            }

            // What follows a colon, or is joined by "and", is told beside it and not of it.
            token = tree[token].Relation is Relation.Appos or Relation.Parataxis or Relation.Conj or Relation.List ? -1 : tree[token].Head;
        }

        return false;
    }

    /// <summary>The category that the words give, a model's before a general word's ("Gvozdika vehicles"); people of an armed party who are told of by number alone are its fighters.</summary>
    string? CategoryOf(Draft draft, Candidate? target) => draft.Core?.Mention switch
    {
        PeopleMention { Category: { } category } => category,
        EquipmentMention { Category: "vehicle" or "other" } general => view.In(draft.Core.Value.Sentence).Select(l => l.Mention).OfType<EquipmentMention>()
            .FirstOrDefault(e => e.Category is not ("vehicle" or "other") && general.Span.Contains(e.Span))?.Category ?? general.Category,
        EquipmentMention equipment => equipment.Category,
        _ => draft.Frame.Category
            ?? (draft.Frame.Type == ClaimType.Casualty && target?.Mention is ActorMention { Armed: true, Kind: ActorKind.StateForces or ActorKind.RebelGroup } ? "combatant" : null),
    };

    string? ItemOf(Draft draft) => draft.Frame.Type is ClaimType.Equipment or ClaimType.Infrastructure or ClaimType.Humanitarian or ClaimType.Operation
        && draft.Core is { } core
            ? core.Mention switch
            {
                OperationMention operation => operation.Name,
                InfrastructureMention { Name: { } name } => name,
                _ => Phrases.NameOf(view.Trees[core.Sentence], core.Token).Of(view.Text),
            }
            : null;

    static string? MethodOf(Draft draft, Candidate? means) => draft.Frame.Type is not (ClaimType.Attack or ClaimType.Casualty)
        ? null
        : (means?.Mention as MeansMention)?.Method ?? draft.Frame.Method;

    /// <summary>A statement is its actor's, where no act of saying was found round it.</summary>
    Attribution? SpeakerOf(Draft draft, Candidate? actor) => draft.Frame.Type != ClaimType.Statement || actor is null ? null : actor.Mention switch
    {
        PersonMention person => new(person.Name, person.Role, person.Organisation, person.Span.Of(view.Text)),
        ActorMention party => new(null, null, party.Name, party.Span.Of(view.Text)),
        _ => new(actor.Span.Of(view.Text), null, null, actor.Span.Of(view.Text)),
    };
}
