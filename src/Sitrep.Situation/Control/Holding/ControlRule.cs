namespace Sitrep.Situation.Control;

/// <summary>The rule by which it was decided who holds a place; each decision names one.</summary>
public enum ControlRule : byte
{
    /// <summary>No word at all.</summary>
    NobodyTells,

    /// <summary>Words tell of fighting, of a siege or of what is denied, and of no holder.</summary>
    NoHolderTold,

    /// <summary>Words tell who lost it, and of no holder.</summary>
    OnlyLossTold,

    /// <summary>The holder's own word and no other.</summary>
    OwnWord,

    /// <summary>Others say so, but only with reserve.</summary>
    WithReserve,

    /// <summary>An independent voice says who holds it.</summary>
    IndependentWord,

    /// <summary>The enemy of the holder says so.</summary>
    EnemyAdmits,

    /// <summary>The holder says so, and who held it says that it is lost.</summary>
    LoserAdmits,

    /// <summary>The holder says so, and an independent voice says that the other side lost it.</summary>
    LossTold,

    /// <summary>What is said against the holder is outweighed.</summary>
    Outweighs,

    /// <summary>Standing words name two holders.</summary>
    RivalHolders,

    /// <summary>Standing words say that the holder has lost it.</summary>
    SaidLost,

    /// <summary>Standing words deny it.</summary>
    Denied,

    /// <summary>Another side is said to be inside.</summary>
    Entered,
}
