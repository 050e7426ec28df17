using Sitrep.Model;

namespace Sitrep.Web.Case.Review;

/// <summary>A claim as a person corrected it, or why that cannot be.</summary>
internal readonly record struct Corrected(Claim? Claim, string? Complaint);
