using Sitrep.Model;
using Sitrep.Situation.Fusion.Clustering;

namespace Sitrep.Situation.Fusion;

/// <summary>The nodes of the claims that people have called the same or different.</summary>
sealed class JudgedNodes
{
    readonly Dictionary<ClaimRef, int> nodes;
    HashSet<ClaimRef> paired = [];

    public JudgedNodes(JudgementBook book)
    {
        nodes = [];
        Obey(book);
    }

    /// <summary>The same, to be changed apart.</summary>
    public JudgedNodes(JudgedNodes other)
    {
        nodes = new(other.nodes);
        Obey(other.Book);
    }

    public JudgementBook Book { get; private set; } = JudgementBook.Empty;

    public void Obey(JudgementBook book)
    {
        Book = book;
        paired = [.. book.Pairs.SelectMany(p => new[] { p.Claim, p.Other! })];
    }

    /// <summary>What a claim of a judged pair is called in it; null for others.</summary>
    public ClaimRef? PairedAs(SourcedClaim source) =>
        Book.Concerns(source.Report.Id) && ClaimRef.Of(source.Report, source.Claim) is var reference && paired.Contains(reference) ? reference : null;

    public void Put(ClaimRef? reference, int node)
    {
        if (reference is not null)
        {
            nodes[reference] = node;
        }
    }

    public void Forget(IReadOnlyCollection<string> reports)
    {
        foreach (var reference in nodes.Keys.Where(reference => reports.Contains(reference.Report)).ToList())
        {
            nodes.Remove(reference);
        }
    }

    public IEnumerable<JudgedPair> Pairs()
    {
        foreach (var judgement in Book.Pairs.Where(p => p.Verdict is Verdict.Same or Verdict.Different))
        {
            if (nodes.TryGetValue(judgement.Claim, out var a) && nodes.TryGetValue(judgement.Other!, out var b))
            {
                yield return new(a, b, judgement.Verdict == Verdict.Same);
            }
        }
    }
}
