using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Record.Ledger;
using Sitrep.Record.Redactions;

namespace Sitrep.Record.Trail;

/// <summary>Names what can be done.</summary>
public static class TrailActions
{
    static readonly FrozenDictionary<string, TrailKind> Deeds = new Dictionary<string, TrailKind>
    {
        ["signed-in"] = TrailKind.SignIn,
        ["signed-out"] = TrailKind.SignIn,
        ["signed-out-everywhere"] = TrailKind.SignIn,
        ["account-locked"] = TrailKind.SignIn,
        ["user-added"] = TrailKind.Account,
        ["user-changed"] = TrailKind.Account,
        ["user-removed"] = TrailKind.Account,
        ["password-changed"] = TrailKind.Account,
        ["token-made"] = TrailKind.Account,
        ["token-revoked"] = TrailKind.Account,
        ["report-added"] = TrailKind.Report,
        ["address-fetched"] = TrailKind.Report,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them, with what they are about.</summary>
    public static ImmutableArray<(string Action, TrailKind Kind)> All { get; } =
    [
        .. Deeds.Select(deed => (deed.Key, deed.Value)),
        .. Enum.GetValues<Verdict>().Select(verdict => (Of(verdict), TrailKind.Judgement)),
        .. Enum.GetValues<RedactionKind>().Select(kind => (Of(kind), TrailKind.Redaction)),
        (Of(new Embargo("", null)), TrailKind.Embargo), (Of(new Embargo("", default(DateTimeOffset))), TrailKind.Embargo),
        (LedgerEntry.NameOf(EntryKind.Published), TrailKind.Export), (LedgerEntry.NameOf(EntryKind.Received), TrailKind.Program), (LedgerEntry.NameOf(EntryKind.Read), TrailKind.Program),
    ];

    /// <summary>What deeds of a name are about; accounts when the name is of a newer program's.</summary>
    internal static TrailKind KindOf(string deed) => Deeds.GetValueOrDefault(deed, TrailKind.Account);

    internal static IEnumerable<string> DeedsOf(TrailKind kind) => Deeds.Where(deed => deed.Value == kind).Select(deed => deed.Key).Order(StringComparer.Ordinal);

    internal static string Of(Verdict verdict) => $"judged-{verdict.ToString().ToLowerInvariant()}";

    internal static string Of(RedactionKind kind) => kind == RedactionKind.Lift ? "redaction-lifted" : $"redacted-{kind.ToString().ToLowerInvariant()}";

    internal static string Of(Embargo embargo) => embargo.Until is null ? "embargo-lifted" : "embargoed";
}
