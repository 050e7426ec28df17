namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>The actions of the claim format, as fusion tells them apart. The order within control and violence carries no meaning.</summary>
public enum Act : byte
{
    Other,
    Capture, Recapture, Withdraw, Lose, Repel, Enter, Advance, Besiege, BreakSiege, Hold,
    Attack, Clash,
    Killed, Wounded, Missing, TakenPrisoner, Detained, Abducted, Released,
    EquipmentCaptured, EquipmentDestroyed, EquipmentDamaged, EquipmentAbandoned,
    WorkDamaged, WorkDestroyed, Cut, Closed, Reopened, Restored,
    Displaced, Returned, Delivered, Blocked, Needed, Ceasefire, Truce, Exchange, Evacuation, Broken, Launched, Ongoing, Ended, Said,
}
