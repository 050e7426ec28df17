using System.Collections.Immutable;

namespace Sitrep.Model.Reasons;

/// <summary>Why a sentence gives the claims that it gives, and no others.</summary>
/// <param name="Sentence">Its index in the report.</param>
/// <param name="Triggers">The words that open a frame; none when the packs know none of its words.</param>
/// <param name="Drafts">Every claim that was proposed there, with what became of it.</param>
public sealed record SilenceReason(int Sentence, ImmutableArray<TriggerReason> Triggers, ImmutableArray<DraftReason> Drafts);
