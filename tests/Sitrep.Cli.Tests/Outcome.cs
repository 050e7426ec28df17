namespace Sitrep.Cli.Tests;

/// <summary>What a run of the command line left: exit status, standard output, standard error.</summary>
sealed record Outcome(int Status, string Out, string Error);
