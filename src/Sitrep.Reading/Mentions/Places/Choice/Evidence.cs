using Sitrep.Geography;

namespace Sitrep.Reading.Mentions.Places.Choice;

/// <summary>Names what spoke for the chosen candidate, in the words that users see (docs/places.md).</summary>
static class Evidence
{
    const double NearKm = 100;
    const float Most = 0.5f;

    public static void Name(NamedPlace group, ChoiceFeatures.Context context, ChoiceFeatures.Context best)
    {
        var candidate = group.Candidates[group.Chosen];
        Add("only place of the name", group.Candidates.Count == 1);
        Add("said in the text", context.SaidWithin == 3);
        Add("near other places of the report", context.NearestKm < NearKm);
        Add("country of the report", context.Country >= Most && candidate.Place.CountryCode != 0);
        Add("most populous of the name", group.Chosen == 0 && group.Candidates.Count > 1);
        Add("kind of place", group.SaidKind != Model.PlaceKind.Unknown && group.SaidKind == candidate.Place.Kind);
        Add("closest candidate", group.Candidates.Count > 1 && context.NearestKm <= best.NearestKm && context.NearestKm < 2 * NearKm);
        Add("sound of the name", candidate.Match == NameMatch.Sound);
        Add("one letter off", candidate.Match == NameMatch.OneLetterOff);
        Add("own gazetteer", candidate.FromUser);
        if (group.Evidence.Count == 0)
        {
            group.Evidence.Add("likeliest of the name");
        }

        void Add(string name, bool holds)
        {
            if (holds)
            {
                group.Evidence.Add(name);
            }
        }
    }
}
