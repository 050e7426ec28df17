using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Record.Trail;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Views;

/// <summary>A page of the audit trail.</summary>
/// <param name="Names">Whom it can be narrowed to.</param>
/// <param name="Page">From 1.</param>
public sealed record AuditView(CaseView Case, TrailQuestion Question, TrailPage Trail, ImmutableArray<string> Names, int Page)
{
    public const int PageSize = 100;

    private readonly ImmutableDictionary<long, Judgement> judgements = Judged(Case, Trail);

    public int Pages => Math.Max(1, (Trail.Total + PageSize - 1) / PageSize);

    public bool IsNone => Question == new TrailQuestion();

    public static AuditView Of(CurrentCase current, IQueryCollection query, int page)
    {
        var question = Asked(query);
        var (view, total) = (current.View(), current.Trail(question, 0, 0).Total);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        return new(view, question, current.Trail(question, (page - 1) * PageSize, PageSize), current.TrailNames(), page);
    }

    /// <summary>Reads account, kind, from and to; what cannot be read is left out.</summary>
    public static TrailQuestion Asked(IQueryCollection query) => new(
        string.IsNullOrWhiteSpace(query["account"]) ? null : query["account"].ToString().Trim(),
        Enum.GetValues<TrailKind>().Where(kind => Codes.Of(kind) == query["kind"]).Select(kind => (TrailKind?)kind).FirstOrDefault(),
        Api.Asked.Day(query["from"]), Api.Asked.Day(query["to"]));

    public string Address(int page) => $"/audit?{string.Join('&', new[]
    {
        Question.Account is { } account ? $"account={Uri.EscapeDataString(account)}" : null,
        Question.Kind is { } kind ? $"kind={Codes.Of(kind)}" : null,
        Question.From is { } from ? $"from={Words.When.Day(from)}" : null,
        Question.To is { } to ? $"to={Words.When.Day(to)}" : null,
        FormattableString.Invariant($"page={page}"),
    }.OfType<string>())}";

    /// <summary>The claims that an entry judged, as far as they may be shown.</summary>
    public IEnumerable<ClaimEntry> Claims(TrailEntry done) => judgements.TryGetValue(done.Number, out var judgement)
        ? new[] { judgement.Claim, judgement.Other }.OfType<ClaimRef>().Select(Case.ClaimOf).OfType<ClaimEntry>() : [];

    private static ImmutableDictionary<long, Judgement> Judged(CaseView view, TrailPage trail)
    {
        var numbers = trail.Entries.Where(done => done.Kind == TrailKind.Judgement).Select(done => done.Number).ToHashSet();
        return numbers.Count == 0 ? ImmutableDictionary<long, Judgement>.Empty
            : view.Judgements.Where(judgement => numbers.Contains(judgement.Entry)).ToImmutableDictionary(judgement => judgement.Entry);
    }
}
