namespace Sitrep.Situation.Control;

/// <summary>Counts different voices as far as it matters: three independent ones are as good as thirty.</summary>
sealed class Sources
{
    // Of five for itself at least two are not among the first three that are independent.
    const int Most = 5;

    readonly List<int> independent = [], forItself = [];

    public void Add(in WordMark word)
    {
        var voices = word.IsIndependent ? independent : forItself;
        if (word.IsFirm && voices.Count < Most && !voices.Contains(word.Speaker))
        {
            voices.Add(word.Speaker);
        }
    }

    /// <summary>As of an incident: two sides that both say it for themselves count as one independent voice.</summary>
    public Incidents.Corroboration Corroboration
    {
        get
        {
            var partial = forItself.Count(s => !independent.Contains(s));
            return (independent.Count + (partial > 1 ? 1 : 0)) switch
            {
                0 => partial > 0 ? Incidents.Corroboration.OneSide : Incidents.Corroboration.None,
                1 => Incidents.Corroboration.Single,
                2 => Incidents.Corroboration.Double,
                _ => Incidents.Corroboration.Several,
            };
        }
    }
}
