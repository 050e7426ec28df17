using Sitrep.Model;

namespace Sitrep.Reading.Speech.Moods;

/// <summary>Gathers what the words round one event say; the strongest decides, and a denial of a denial is none.</summary>
internal struct MoodTally()
{
    ModalityReading best = ModalityReading.Plain;
    int denials;

    public void Add(MoodRule? rule, Span word)
    {
        if (rule is null)
        {
            return;
        }

        denials += rule.Modality == Modality.Denied ? 1 : 0;
        best = best with { Marks = best.Marks | rule.Marks };
        if (Strength(rule.Modality) > Strength(best.Modality))
        {
            best = best with { Modality = rule.Modality, Rule = rule.Name, Word = word };
        }
    }

    public void Flag(ModalityMarks flags) => best = best with { Marks = best.Marks | flags };

    /// <summary>The reading. "Did not fail to" denies twice: nothing is denied then.</summary>
    public readonly ModalityReading Reading => best.Modality == Modality.Denied && denials == 2
        ? best with { Modality = Modality.Asserted, Marks = best.Marks & ~ModalityMarks.Negated }
        : best;

    static int Strength(Modality modality) => modality switch
    {
        Modality.Denied => 5,
        Modality.Possible => 4,
        Modality.Predicted => 3,
        Modality.Planned => 2,
        _ => 0,
    };
}
