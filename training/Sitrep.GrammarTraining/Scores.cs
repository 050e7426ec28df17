using System.Globalization;

namespace Sitrep.GrammarTraining;

/// <summary>How many words got the right part of speech, head, head and relation (without subtype), and features.</summary>
readonly record struct Scores(int Words, int Parts, int Features, int Heads, int Relations, int Subtypes)
{
    public static Scores operator +(Scores a, Scores b) => new(
        a.Words + b.Words, a.Parts + b.Parts, a.Features + b.Features, a.Heads + b.Heads, a.Relations + b.Relations, a.Subtypes + b.Subtypes);

    double Percent(int right) => Words == 0 ? 0 : 100.0 * right / Words;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"UPOS {Percent(Parts):f2} with features {Percent(Features):f2} UAS {Percent(Heads):f2} LAS {Percent(Relations):f2} with subtypes {Percent(Subtypes):f2}");
}
