using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Mentions.Places.Choice;

/// <summary>Chooses among the namesakes of each name by a ranking model, or leaves it unresolved.</summary>
sealed class Chooser(LinearModel model)
{
    /// <summary>
    /// A name that places bear is more often one of them than the corpora say, whose annotators knew places that no gazetteer here has.
    /// Chosen by cross-validation.
    /// </summary>
    const float Reluctance = 1;

    public void Choose(Scene scene, List<NamedPlace> groups)
    {
        Anchors.Drop(scene, groups);
        var features = new ChoiceFeatures(scene, groups);
        foreach (var group in groups.Where(g => g.Candidates.Count > 0))
        {
            Choose(features, group);
        }
    }

    void Choose(ChoiceFeatures features, NamedPlace group)
    {
        var contexts = new ChoiceFeatures.Context[group.Candidates.Count];
        for (var i = 0; i < contexts.Length; i++)
        {
            contexts[i] = features.Look(group, group.Candidates[i].Place);
        }

        var (best, described) = (ChoiceFeatures.Best(contexts), new List<Feature>(64));
        ChoiceFeatures.DescribeNone(group, best, described);
        var (chosen, most) = (-1, Score(described) - Reluctance);
        for (var i = 0; i < contexts.Length; i++)
        {
            ChoiceFeatures.Describe(group, i, contexts[i], best, described);
            if (Score(described) is var score && score > most)
            {
                (chosen, most) = (i, score);
            }
        }

        group.Chosen = Seat(group, chosen);
        if (chosen >= 0)
        {
            Evidence.Name(group, contexts[chosen], best);
        }

        float Score(List<Feature> list)
        {
            var score = model.Score(CollectionsMarshal.AsSpan(list));
            list.Clear();
            return score;
        }
    }

    /// <summary>Of a province and its seat that share a name ("Idlib" for Idlib Governorate), the seat, unless the text says province.</summary>
    static int Seat(NamedPlace group, int chosen)
    {
        if (chosen < 0 || group.Candidates[chosen].Place is not { Kind: PlaceKind.Province } province
            || group.SaidKind is PlaceKind.Province or PlaceKind.Region or PlaceKind.District)
        {
            return chosen;
        }

        // A province whose own name is the whole name ("Quebec") is what the name means; "Idlib" is short for the governorate's.
        var seat = group.Candidates.FindIndex(c => c.Place is { Kind: PlaceKind.Settlement, Rank: >= 4 } place && place.Division == province);
        return seat >= 0 && province.Name.Contains(' ', StringComparison.Ordinal) && !group.Candidates[seat].Place.Name.Contains(' ', StringComparison.Ordinal) ? seat : chosen;
    }
}
