using System.Collections.Immutable;
using Sitrep.Learning;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;
using Sitrep.Reading;
using Sitrep.Reading.Claims;
using Sitrep.Reading.Claims.Building;
using Sitrep.Reading.Claims.Corpus;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Judging;
using Sitrep.Reading.Claims.Roles;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.ClaimTraining;

/// <summary>A text with its drafts, what the models see of them, and which expected claim each draft is.</summary>
public sealed class Case
{
    /// <summary>Roles that the annotation leaves empty are learnt at this weight: annotators fill what the text gives, not always.</summary>
    const float EmptyWeight = 0.04f;

    /// <summary>A draft of an optional claim teaches little: annotators leave such claims out as often as not.</summary>
    const float OptionalWeight = 0.2f;

    static readonly ImmutableArray<(Role Role, string Field)> roles =
        [(Role.Actor, "actor"), (Role.Target, "target"), (Role.Place, "place"), (Role.Time, "start"), (Role.Means, "method")];

    static readonly Reading.Speech.ModalityReader moods = new(BuiltIn.BuiltInPacks.Packs);

    /// <summary>How claims are compared with what annotators expect.</summary>
    public static Agreement Agreement { get; } = new(BuiltIn.BuiltInPacks.Packs);
    readonly CandidateSigns signs;

    public Case(AnnotatedText text, ReportView view, List<Draft> drafts)
    {
        (Text, View, Drafts, signs) = (text, view, drafts, new(view));
        var features = new DraftFeatures(view, drafts, moods);
        Features = [.. drafts.Select(features.Of)];
        Claims = Align();
    }

    public AnnotatedText Text { get; }
    public ReportView View { get; }
    public List<Draft> Drafts { get; }
    public ImmutableArray<ImmutableArray<Feature>> Features { get; }

    /// <summary>The expected claim that each draft is; null where it is none.</summary>
    public ImmutableArray<ExpectedClaim?> Claims { get; }

    /// <summary>Roles whose right value no candidate is, a line each.</summary>
    public List<string> Unreachable { get; } = [];

    /// <summary>Examples for the judge.</summary>
    public IEnumerable<Example> Examples() => Drafts.Select((_, i) =>
        new Example(Features[i], Claims[i] is not null, Claims[i] is { Optional: true } ? OptionalWeight : 1));

    public Casting CastingBy(RoleModel model) => new(View, new(model));

    /// <summary>Choices for the roles, one a draft that is a claim and a role.</summary>
    /// <param name="casting">Fills the roles of the claims before, as it will when reading; null takes them as they should be.</param>
    public IEnumerable<RoleChoice> Choices(Casting? casting = null)
    {
        var lister = new CandidateLister(View);
        var features = new RoleFeatures(View, signs);
        Cast? before = null;
        foreach (var (draft, claim) in Drafts.Zip(Claims).Where(d => d.Second is not null).Order(Comparer<(Draft, ExpectedClaim?)>.Create((a, b) => Draft.Order(a.Item1, b.Item1))))
        {
            var right = casting?.Of(draft, before) ?? RightOf(lister, draft, claim!);
            foreach (var (role, field) in roles)
            {
                if (ChoiceOf(lister, features, draft, claim!, role, field, new(before, role == Role.Target ? right.Actor : null)) is { } choice)
                {
                    yield return choice;
                }
            }

            before = right;
        }
    }

    /// <summary>The roles as they should be filled; the nearest of several right candidates.</summary>
    Cast RightOf(CandidateLister lister, Draft draft, ExpectedClaim expected)
    {
        Candidate? Right(Role role) => Casting.Asked(draft, role) && expected.Fields.GetValueOrDefault(FieldOf(role)) is { IsDefault: false } wanted
            ? First(lister.List(draft, role), expected, wanted, role)
            : role == Role.Place ? Casting.Itself(draft) : null;
        return new(draft, Right(Role.Actor), Right(Role.Target), Right(Role.Place), Right(Role.Time), Right(Role.Means));
    }

    Candidate? First(List<Candidate> candidates, ExpectedClaim expected, ImmutableArray<string?> wanted, Role role)
    {
        var right = RightOnes(candidates, expected, wanted, role);
        return candidates.Where((_, i) => right[i]).FirstOrDefault();
    }

    /// <summary>Of people and the party whose they are ("38 soldiers of the army"), the party is the better answer.</summary>
    List<bool> RightOnes(List<Candidate> candidates, ExpectedClaim expected, ImmutableArray<string?> wanted, Role role)
    {
        var right = candidates.Select(c => !wanted.IsDefault && IsRight(expected, wanted, role, c)).ToList();
        var party = role == Role.Target && candidates.Where((c, i) => right[i] && c.Mention is ActorMention).Any();
        return party ? [.. right.Select((r, i) => r && candidates[i].Mention is ActorMention)] : right;
    }

    static string FieldOf(Role role) => roles.First(r => r.Role == role).Field;

    RoleChoice? ChoiceOf(CandidateLister lister, RoleFeatures features, Draft draft, ExpectedClaim expected, Role role, string field,
        Company company)
    {
        var candidates = Casting.Asked(draft, role) ? lister.List(draft, role) : [];
        candidates.RemoveAll(c => !(role switch { Role.Actor => Casting.MayAct(View, draft)(c), Role.Target => Casting.MaySuffer(draft, company.Opposite)(c), Role.Place => Casting.NotOtherEnd(draft)?.Invoke(c) ?? true, _ => true }));
        if (candidates.Count == 0)
        {
            return null;
        }

        var wanted = expected.Fields.GetValueOrDefault(field);
        var right = RightOnes(candidates, expected, wanted, role);
        var none = wanted.IsDefault;
        if (!none && !right.Contains(true))
        {
            Unreachable.Add($"{role} {Text.Report.File}: {draft.Frame.Id} wanted {string.Join('|', wanted)} «{expected.Quote}» among {string.Join(" / ", candidates.Select(c => c.Span.Of(View.Text)))}");
            return null;
        }

        var choice = new Choice(
            [RoleFeatures.OfNone(draft, role, company, candidates.Count), .. candidates.Select(c => FeaturesOf(features, draft, role, company, c))],
            [none, .. right],
            wanted.IsDefault ? EmptyWeight : 1);
        return new(role, choice, scores => new(View, signs, draft, role, company, candidates, scores));
    }

    static ImmutableArray<Feature> FeaturesOf(RoleFeatures features, Draft draft, Role role, Company company, Candidate candidate)
    {
        var seen = new List<Feature>();
        features.Add(draft, role, company, candidate, seen);
        return [.. seen];
    }

    bool IsRight(ExpectedClaim expected, ImmutableArray<string?> wanted, Role role, Candidate candidate) => (role, candidate.Mention) switch
    {
        (Role.Time, TimeMention { Since: true, Range: { } range }) => Is(wanted, range.Start),
        (Role.Time, TimeMention { Range: { } range }) => Is(wanted, range.Start)
            && (!expected.Fields.TryGetValue("end", out var end) || Is(end, range.End) || (range.End > View.Report.Published?.Day && Is(end, View.Report.Published?.Day))),
        (Role.Means, MeansMention means) => wanted.Contains(means.Method),
        (Role.Place, PlaceMention place) => Agreement.SameName(wanted, [place.Span.Of(View.Text), place.Name, place.Within]),
        (_, ActorMention actor) => Agreement.SameName(wanted, [actor.Span.Of(View.Text), actor.Name]),
        (_, PersonMention person) => Agreement.SameName(wanted, [person.Span.Of(View.Text), person.Name]),
        _ => Agreement.SameName(wanted, [candidate.Span.Of(View.Text)]),
    };

    static bool Is(ImmutableArray<string?> wanted, DateOnly? day) =>
        wanted.Contains(day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Pairs drafts and expected claims one to one, the surest fits first.</summary>
    ImmutableArray<ExpectedClaim?> Align()
    {
        var claims = new ExpectedClaim?[Drafts.Count];
        var builder = new ClaimBuilder(View, new(Sitrep.Packs.PackNode.OfEntries([])), moods);
        var casting = new Casting(View, new(null));
        var built = Drafts.Select(d => builder.Build(new(d, 1), casting.Of(d, null), "c")).ToList();
        var pairs =
            from e in Enumerable.Range(0, Text.Claims.Length)
            from d in Enumerable.Range(0, Drafts.Count)
            where Agreement.IsAbout(Text.Claims[e], built[d], exceptMethod: true, exceptPlace: Drafts[d].Origin == "told") && Overlaps(Text.Claims[e], built[d])
            orderby Text.Claims[e].Optional, Text.Claims[e].Action != Drafts[d].Action, Drafts[d].Origin == "told",
                Drafts[d].Core is { } core ? -(int)core.Fit : 0, Drafts[d].Origin == "loose", Drafts[d].Frame.Weak, built[d].Evidence.Length
            select (e, d);
        var used = new HashSet<int>();
        foreach (var (e, d) in pairs)
        {
            if (claims[d] is null && used.Add(e))
            {
                claims[d] = Text.Claims[e];
            }
        }

        return [.. claims];
    }

    bool Overlaps(ExpectedClaim expected, Claim claim)
    {
        if (expected.Quote is not { } quote)
        {
            return true;
        }

        for (var at = Text.Report.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = Text.Report.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (claim.Evidence.Overlaps(new(at, at + quote.Length)))
            {
                return true;
            }
        }

        return false;
    }
}
