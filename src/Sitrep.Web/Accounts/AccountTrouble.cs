namespace Sitrep.Web.Accounts;

/// <summary>Why something was not done to an account.</summary>
/// <param name="Key">The words of the interface that say so.</param>
/// <param name="Complaint">What the API says.</param>
internal sealed record AccountTrouble(string Key, string Complaint);
