namespace Sitrep.Exchange.Out.Events;

/// <summary>Counts what an export leaves out or shows less exactly than the case knows, by reason.</summary>
public sealed class Leaving
{
    readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal), coarsened = new(StringComparer.Ordinal);

    public int Written { get; private set; }

    public IReadOnlyDictionary<string, int> LeftOut => leftOut;
    public IReadOnlyDictionary<string, int> Coarsened => coarsened;

    public void Write() => Written++;

    /// <summary>Counts one that is left out.</summary>
    /// <param name="reason">Why, as the manifest says it: "no-position", "no-deaths".</param>
    public void LeaveOut(string reason) => leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;

    public void Coarsen(string what) => coarsened[what] = coarsened.GetValueOrDefault(what) + 1;
}
