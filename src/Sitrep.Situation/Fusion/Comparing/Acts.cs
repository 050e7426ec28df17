using Sitrep.Model;

namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Finds the act and the family of a claim, and what two acts have to do with each other.</summary>
static class Acts
{
    public static Act Of(Claim claim) => (claim.Type, claim.Action) switch
    {
        (ClaimType.Control, var action) => OfControl(action),
        (ClaimType.Attack, var action) => action == "clash" ? Act.Clash : Act.Attack,
        (ClaimType.Casualty, var action) => OfCasualty(action),
        (ClaimType.Equipment, var action) => OfEquipment(action),
        (ClaimType.Infrastructure, var action) => OfWork(action),
        (ClaimType.Displacement, var action) => action == "returned" ? Act.Returned : Act.Displaced,
        (ClaimType.Humanitarian, "delivered") => Act.Delivered,
        (ClaimType.Humanitarian, "blocked") => Act.Blocked,
        (ClaimType.Humanitarian, _) => Act.Needed,
        (ClaimType.Agreement, var action) => OfAgreement(action),
        (ClaimType.Operation, "launched") => Act.Launched,
        (ClaimType.Operation, "ended") => Act.Ended,
        (ClaimType.Operation, _) => Act.Ongoing,
        _ => Act.Said,
    };

    static Act OfControl(string action) => action switch
    {
        "capture" => Act.Capture,
        "recapture" => Act.Recapture,
        "withdraw" => Act.Withdraw,
        "lose" => Act.Lose,
        "repel" => Act.Repel,
        "enter" => Act.Enter,
        "advance" => Act.Advance,
        "besiege" => Act.Besiege,
        "break-siege" => Act.BreakSiege,
        _ => Act.Hold,
    };

    static Act OfCasualty(string action) => action switch
    {
        "wounded" => Act.Wounded,
        "missing" => Act.Missing,
        "captured" => Act.TakenPrisoner,
        "detained" => Act.Detained,
        "abducted" => Act.Abducted,
        "released" => Act.Released,
        _ => Act.Killed,
    };

    static Act OfEquipment(string action) => action switch
    {
        "captured" => Act.EquipmentCaptured,
        "damaged" => Act.EquipmentDamaged,
        "abandoned" => Act.EquipmentAbandoned,
        _ => Act.EquipmentDestroyed,
    };

    static Act OfWork(string action) => action switch
    {
        "cut" => Act.Cut,
        "closed" => Act.Closed,
        "reopened" => Act.Reopened,
        "restored" => Act.Restored,
        "destroyed" => Act.WorkDestroyed,
        _ => Act.WorkDamaged,
    };

    static Act OfAgreement(string action) => action switch
    {
        "truce" => Act.Truce,
        "exchange" => Act.Exchange,
        "evacuation" => Act.Evacuation,
        "broken" => Act.Broken,
        _ => Act.Ceasefire,
    };

    public static Family FamilyOf(Act act) => act switch
    {
        <= Act.Hold and not Act.Other => Family.Control,
        <= Act.WorkDestroyed => Family.Violence,
        <= Act.Restored => Family.Works,
        <= Act.Returned => Family.Displacement,
        <= Act.Needed => Family.Aid,
        <= Act.Broken => Family.Agreement,
        <= Act.Ended => Family.Operation,
        _ => Family.Statement,
    };

    public static bool Gains(Act act) => act is Act.Capture or Act.Recapture;
    public static bool Loses(Act act) => act is Act.Withdraw or Act.Lose;
    public static bool Stands(Act act) => act is Act.Hold or Act.Repel;

    /// <summary>True for what people or things suffer, whose "target" says whose they are.</summary>
    public static bool Harms(Act act) => act is >= Act.Killed and <= Act.EquipmentAbandoned;

    /// <summary>What two acts have to do with each other; null when they are never one happening.</summary>
    public static Sign? Relation(Act a, Act b)
    {
        if (a == b)
        {
            return Sign.SameAction;
        }

        return Equivalent(a, b) || Equivalent(b, a) ? Sign.LikeAction
            : FamilyOf(a) == Family.Control ? OfControl(a, b) ?? OfControl(b, a)
            : GoTogether(a, b) || GoTogether(b, a) ? Sign.RelatedAction
            : null;
    }

    static bool Equivalent(Act a, Act b) => (a, b) is (Act.Capture, Act.Recapture) or (Act.Withdraw, Act.Lose) or (Act.Repel, Act.Hold)
        or (Act.Cut, Act.Closed) or (Act.Reopened, Act.Restored) or (Act.Ceasefire, Act.Truce) or (Act.Detained, Act.Abducted)
        or (Act.WorkDamaged, Act.WorkDestroyed);

    static Sign? OfControl(Act a, Act b) =>
        Gains(a) && Loses(b) ? Sign.TwoSidesOfOne
        : (Gains(a) || a == Act.Enter) && Stands(b) ? Sign.RivalAccounts
        : Loses(a) && Stands(b) ? Sign.RivalAccounts
        : a is Act.Enter or Act.Advance && Gains(b) ? Sign.StepTowards
        : null;

    // What one attack does: people and things that it hits.
    static bool GoTogether(Act a, Act b) => a switch
    {
        Act.Attack or Act.Clash => b is Act.Clash or Act.Killed or Act.Wounded or Act.Missing or Act.TakenPrisoner or Act.EquipmentDestroyed
            or Act.EquipmentDamaged or Act.WorkDamaged or Act.WorkDestroyed,
        Act.Killed => b is Act.Wounded or Act.Missing or Act.EquipmentDestroyed or Act.EquipmentDamaged or Act.WorkDamaged or Act.WorkDestroyed,
        Act.Wounded => b is Act.Missing or Act.EquipmentDestroyed or Act.EquipmentDamaged or Act.WorkDamaged or Act.WorkDestroyed,
        Act.TakenPrisoner => b is Act.EquipmentCaptured,
        Act.EquipmentDestroyed => b is Act.EquipmentDamaged or Act.WorkDamaged or Act.WorkDestroyed,
        _ => false,
    };
}
