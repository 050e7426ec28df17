using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Places.Spans;

namespace Sitrep.Reading.Mentions.Places.Choice;

/// <summary>All the mentions of one name in a report, which are taken to mean one place.</summary>
sealed class NamedPlace
{
    public List<NameSpan> Spans { get; } = [];
    public List<PlaceCandidate> Candidates { get; } = [];

    /// <summary>Names that the text says it lies in: "X, Y", "X in Y".</summary>
    public HashSet<NamedPlace> Said { get; } = [];

    /// <summary>The kind that a word beside it says ("the town of X"); <see cref="PlaceKind.Unknown"/> when none does.</summary>
    public PlaceKind SaidKind { get; set; }

    /// <summary>Index of the chosen candidate, or -1: unresolved.</summary>
    public int Chosen { get; set; } = -1;

    /// <summary>The candidate that a first look without context takes, which serves the others as context; -1 for none.</summary>
    public int Anchor { get; set; } = -1;

    public List<string> Evidence { get; } = [];

    public GazetteerPlace? Place => Chosen < 0 ? null : Candidates[Chosen].Place;

    /// <summary>The chosen place of a name that the text says this lies in.</summary>
    public GazetteerPlace? SaidPlace => Place is { } place ? Said.Select(s => s.Place).FirstOrDefault(p => p is { } said && place.IsIn(said)) : null;

    /// <summary>True when some candidate of this is some candidate of another's area.</summary>
    public bool Holds(GazetteerPlace place)
    {
        foreach (var candidate in Candidates)
        {
            if (place.IsIn(candidate.Place))
            {
                return true;
            }
        }

        return false;
    }
}
