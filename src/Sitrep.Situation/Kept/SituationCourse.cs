using System.Runtime.InteropServices;
using Sitrep.Situation.Prepared;

namespace Sitrep.Situation.Kept;

/// <summary>The course of a case from day to day, as rows that change.</summary>
public static class SituationCourse
{
    /// <summary>The situation without a day and on each day on which it changes, oldest first.</summary>
    public static IEnumerable<SituationChange> Of(SituationIndex index, RowForm form)
    {
        var (rows, texts) = (new Dictionary<string, (object Of, int Seen)>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        SituationAt? seen = null;
        foreach (var day in index.Days.Prepend(0))
        {
            var date = DateOnly.FromDayNumber(day);
            seen = seen is null ? index.At(date) : index.Step(seen, date);
            var changed = Changes(form, seen, day + 1, rows, texts);
            if (changed.Count > 0 || day == 0)
            {
                yield return new(day, changed, texts);
            }
        }
    }

    // A row that comes of the same thing as before is not written anew.
    static List<(string, string?)> Changes(RowForm form, SituationAt situation, int turn, Dictionary<string, (object Of, int Seen)> rows, Dictionary<string, string> texts)
    {
        var changed = new List<(string, string?)>();
        foreach (var (key, of) in form.Sources(situation))
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, key, out var known);
            if (!known || !ReferenceEquals(row.Of, of))
            {
                var text = form.Write(of);
                if (!known || texts[key] != text)
                {
                    texts[key] = text;
                    changed.Add((key, text));
                }
            }

            row = (of, turn);
        }

        foreach (var (key, _) in rows.Where(r => r.Value.Seen != turn).ToList())
        {
            rows.Remove(key);
            texts.Remove(key);
            changed.Add((key, null));
        }

        return changed;
    }
}
