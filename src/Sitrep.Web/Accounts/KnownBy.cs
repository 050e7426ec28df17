namespace Sitrep.Web.Accounts;

/// <summary>How somebody is known: not at all, as who uses this machine, by a session of a browser, by a token of a program.</summary>
public enum KnownBy : byte { Nothing, Machine, Session, Token }
