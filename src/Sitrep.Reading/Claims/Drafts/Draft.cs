using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>A claim that a frame proposes, before anything has judged it.</summary>
/// <param name="Core">What the claim is about; null for frames without a core.</param>
/// <param name="Slots">The trigger's slots.</param>
/// <param name="Evidence">The words that carry it.</param>
/// <param name="Origin">What proposed it: "frame", "loose", "subset", "list".</param>
public sealed record Draft(Trigger Trigger, Argument? Core, ImmutableArray<Slot> Slots, Span Evidence, string Origin)
{
    public Frame Frame => Trigger.Frame;

    /// <summary>The action; a list line may say another one than its frame.</summary>
    public string Action => Frame.Action;

    /// <summary>Whether it tells of nobody or nothing ("no casualties").</summary>
    public bool IsZero => Core?.Count is { IsZero: true };

    /// <summary>The order of the text.</summary>
    public static int Order(Draft a, Draft b)
    {
        var byText = a.Evidence.CompareTo(b.Evidence);
        return byText != 0 ? byText : string.CompareOrdinal(a.Frame.Id, b.Frame.Id);
    }

    /// <summary>Whether anything stands in a grammatical place.</summary>
    public bool HasSlot(string name)
    {
        foreach (var slot in Slots)
        {
            if (string.Equals(slot.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The draft whose count includes this one's.</summary>
    public Draft? Whole { get; init; }
}
