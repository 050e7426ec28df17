namespace Sitrep.Web.Case.Sources;

/// <summary>How many claims a voice makes, and of these how many stand how beside others'; what each counts is told at <see cref="SourceEntry"/>.</summary>
internal readonly record struct VoiceCounts(int Claims, int Shared, int Disputed, int Denials, int Confirmed, int Contradicted)
{
    public VoiceCounts Plus(VoiceCounts other, int times) => new(Claims + times * other.Claims, Shared + times * other.Shared, Disputed + times * other.Disputed,
        Denials + times * other.Denials, Confirmed + times * other.Confirmed, Contradicted + times * other.Contradicted);
}
