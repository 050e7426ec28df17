using System.Globalization;
using System.Text;
using Sitrep.Model;

namespace Sitrep.Situation.Fusion;

/// <summary>What two tellings of one name have in common: letters and digits in lower case, without accents and punctuation.</summary>
public static class NameKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>The gazetteer's id, else the name's key.</summary>
    public static string Of(Place place) => place.Id ?? Of(place.Name ?? place.Surface);
}
