using Sitrep.Reading.Claims.Discourse;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>Chooses who or what fills a role: the candidate that the learnt model ranks highest, or none.</summary>
public sealed class RoleChooser(RoleModel? model)
{
    /// <summary>The choices in one report.</summary>
    public RoleChoices In(ReportView view) => new(view, model);
}
