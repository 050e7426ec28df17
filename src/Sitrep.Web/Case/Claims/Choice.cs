namespace Sitrep.Web.Case.Claims;

/// <summary>A value that a filter offers and the number of claims it would show.</summary>
public sealed record Choice<T>(T Value, int Claims);
