using System.Collections.Immutable;
using Sitrep.Model.Mentions;

namespace Sitrep.Model;

/// <summary>All that one program made of one report.</summary>
/// <param name="Program">Program and pack versions, so that a reading can be told from a later one.</param>
public sealed record Reading(Report Report, ImmutableArray<Sentence> Sentences, ImmutableArray<Mention> Mentions, ImmutableArray<Claim> Claims,
    string Program);
