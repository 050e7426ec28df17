using Sitrep.Reading.Claims.Building;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Judging;
using Sitrep.Reading.Claims.Roles;

namespace Sitrep.Reading.Claims.Explaining;

/// <summary>A report as read, with the parts of the reader that read it, so that each can be asked again.</summary>
public sealed record Retrace(ReportView View, Model.Reading Reading, TriggerFinder Triggers, Proposer Proposer, Judge Judge, RoleChooser Roles, StanceReader Stances);
