namespace Sitrep.Record.Accounts;

/// <summary>What became of a try to sign in.</summary>
/// <param name="Account">Null when name and password do not fit, or the account is locked.</param>
/// <param name="Locked">Until when the account is locked; null when it is not.</param>
/// <param name="LocksNow">This try was the failure that locked it.</param>
public sealed record SignIn(Account? Account, DateTimeOffset? Locked = null, bool LocksNow = false);
