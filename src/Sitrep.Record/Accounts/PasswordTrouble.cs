namespace Sitrep.Record.Accounts;

/// <summary>
/// Why a password is not taken: it is too short; it is among those that are tried first, or made of two of them; it is little else than the name of the
/// account, of the case or of this program.
/// </summary>
public enum PasswordTrouble : byte { TooShort, Common, Named }
