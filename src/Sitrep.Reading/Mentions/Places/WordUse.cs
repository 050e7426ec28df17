namespace Sitrep.Reading.Mentions.Places;

/// <summary>Counts of a word's uses in one report.</summary>
struct WordUse
{
    public int Capital, Lower, AfterPreposition, AfterPerson;
}
