namespace Sitrep.Record.Accounts;

/// <summary>What somebody may do with a case that is served; each may do what those before may.</summary>
public enum Role : byte
{
    /// <summary>Whoever looks at a case that is served to the public: reads what is shown, nothing of how it was reviewed.</summary>
    Public,

    /// <summary>Reads, searches, exports.</summary>
    Reader,

    /// <summary>Judges and adds reports.</summary>
    Reviewer,

    /// <summary>Sees to accounts.</summary>
    Admin,
}
