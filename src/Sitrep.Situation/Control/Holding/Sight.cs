namespace Sitrep.Situation.Control;

/// <summary>A vantage in the numbers of <see cref="WordMark"/>.</summary>
readonly record struct Sight(int Day, long Known)
{
    public static Sight Of(Vantage vantage) => new(vantage.AsOf?.DayNumber ?? int.MaxValue, vantage.KnownAt?.UtcTicks ?? long.MaxValue);

    public bool Sees(in WordMark word) => word.First <= Day && word.Known <= Known;
}
