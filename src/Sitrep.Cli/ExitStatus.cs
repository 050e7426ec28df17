namespace Sitrep.Cli;

/// <summary>What the program ends with; <c>docs/commands.md</c> says the same.</summary>
public static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Some input was refused or lacks something; the rest was done.</summary>
    public const int Incomplete = 1;

    /// <summary>The command line cannot be understood; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>No case, or one that cannot be opened or written; it is as it was.</summary>
    public const int Case = 3;
}
