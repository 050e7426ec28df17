namespace Sitrep.Reading.Claims.Judging;

/// <summary>What drafts come to together.</summary>
/// <param name="Highest">Their highest score, in log-odds; <see cref="Nobody"/> when there is none.</param>
/// <param name="Second">The highest of the others.</param>
/// <param name="Sum">Of their scores.</param>
/// <param name="Expected">How many of them are claims, by their probabilities.</param>
readonly record struct GroupTotal(float Highest, float Second, double Sum, int Number, double Expected)
{
    /// <summary>The score of nobody.</summary>
    public const float Nobody = -9;

    public static readonly GroupTotal Empty = new(Nobody, Nobody, 0, 0, 0);

    public float Mean => Number == 0 ? Nobody : (float)(Sum / Number);

    public GroupTotal With(float score, double odds) =>
        new(Math.Max(Highest, score), Math.Max(Second, Math.Min(Highest, score)), Sum + score, Number + 1, Expected + odds);

    /// <summary>All but one of them.</summary>
    public GroupTotal Without(float score, double odds) =>
        Number <= 1 ? Empty : new(score >= Highest ? Second : Highest, Nobody, Sum - score, Number - 1, Expected - odds);
}
