namespace Sitrep.Model.Reasons;

/// <summary>One sign that a learnt model saw, with the log-odds that it added.</summary>
public sealed record SignWeight(string Name, double Weight);
