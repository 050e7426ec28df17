namespace Sitrep.Situation.Incidents;

/// <summary>The Admiralty grid: source and information are rated apart.</summary>
/// <param name="Source">A (completely reliable) to E (unreliable), F when it cannot be judged: the best of those who affirm it, as the actor packs rate them.</param>
/// <param name="Information">1 confirmed by others, 2 probably, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.</param>
public sealed record Admiralty(char Source, int Information)
{
    public override string ToString() => $"{Source}{Information}";
}
