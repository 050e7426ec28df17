using System.Collections.Immutable;
using Sitrep.Record.Ledger;
using Sitrep.Record.Trail;

namespace Sitrep.Record;

/// <summary>The ledger of a case: what was entered, and the proof that it is still so.</summary>
public interface ILedger
{
    /// <summary>Checks every hash, every original, every evidence slice, and that the tables are what the ledger says.</summary>
    /// <param name="earlier">A head that is known from elsewhere; the ledger must go on from it.</param>
    Verification Verify(TreeHead? earlier = null);

    /// <summary>Makes everything but the ledger again.</summary>
    /// <exception cref="CaseException">The ledger is not sound: a rebuild would hide that.</exception>
    void Rebuild();

    /// <summary>The ledger's entries in their order.</summary>
    IEnumerable<LedgerEntry> Entries();

    /// <summary>Who did what when, the last first, with nothing of what is hidden.</summary>
    /// <param name="offset">So many entries are passed over.</param>
    TrailPage Trail(TrailQuestion question, int offset, int limit);

    /// <summary>Everybody who did something, or whose account something was done to, in the order of their names.</summary>
    ImmutableArray<string> TrailNames();

    /// <summary>The head of the ledger's tree as it is now; cheap.</summary>
    TreeHead Head();

    /// <summary>Shows that an entry stands in the ledger; null when there is no entry of that number.</summary>
    InclusionProof? ProofOf(long entry);

    /// <summary>Shows that the ledger begins with its first entries; null when there are not so many.</summary>
    ConsistencyProof? ProofSince(long size);
}
