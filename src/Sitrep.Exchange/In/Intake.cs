using System.Diagnostics.CodeAnalysis;
using Sitrep.Model;

namespace Sitrep.Exchange.In;

/// <summary>What became of a file: a report, or the reason why there is none.</summary>
public sealed record Intake
{
    Intake(Report? report, Refusal? refusal) => (Report, Refusal) = (report, refusal);

    public Report? Report { get; }
    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Report))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Accepted => Report is not null;

    public static Intake Of(Report report) => new(report, null);
    public static Intake Refused(string file, string reason, string remedy) => new(null, new(file, reason, remedy));
}
