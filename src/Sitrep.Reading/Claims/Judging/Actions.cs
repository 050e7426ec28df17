using System.Collections.Immutable;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>Actions that readers use for one another, so that one thing cannot have been done in two of them.</summary>
public static class Actions
{
    static readonly ImmutableArray<ImmutableHashSet<string>> groups =
    [
        ["capture", "recapture"], ["cut", "closed"], ["withdraw", "lose"], ["attack", "clash"], ["captured", "detained", "abducted"],
    ];

    public static bool Exclusive(string a, string b)
    {
        foreach (var group in groups)
        {
            if (group.Contains(a) && group.Contains(b))
            {
                return true;
            }
        }

        return false;
    }
}
