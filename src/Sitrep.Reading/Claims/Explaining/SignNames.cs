using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Claims.Explaining;

/// <summary>Names of signs as people read them: numbers of relations, parts of speech, moods and kinds as their words.</summary>
static class SignNames
{
    static readonly ImmutableArray<string> kinds = ["armed-party", "place", "time", "means", "people", "equipment"];
    static readonly ImmutableArray<string> clean = ["fact", "sure-thing", "sure-word", "armed-subject", "counted"];

    static readonly ImmutableArray<(string Before, Func<int, string> Name)> numbered =
    [
        ("relation", n => UdNames.NameOf((Relation)n)),
        ("with", n => UdNames.NameOf((Relation)n)),
        ("pos", n => UdNames.NameOf((PartOfSpeech)n)),
        ("active", n => UdNames.NameOf((PartOfSpeech)n)),
        ("passive", n => UdNames.NameOf((PartOfSpeech)n)),
        ("governor-pos", n => UdNames.NameOf((PartOfSpeech)n)),
        ("features", n => UdNames.NameOf((Features)n)),
        ("fit", n => ((Fit)n).ToString().ToLowerInvariant()),
        ("mood", n => ((Modality)n).ToString().ToLowerInvariant()),
        ("marks", n => ((ModalityMarks)n).ToString().ToLowerInvariant()),
        ("clean", n => n == 0 ? "nothing" : string.Join('+', Bits(n, clean))),
        ("sentence-has", n => n == 0 ? "no" : ""),
        ("sentence-has no", n => string.Join('+', Bits(n, kinds))),
        ("sentence-has ", n => string.Join('+', Bits(n, kinds))),
    ];

    public static string Readable(string name)
    {
        var parts = name.Split(' ');
        for (var i = 1; i < parts.Length; i++)
        {
            if (int.TryParse(parts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && numbered.FirstOrDefault(n => n.Before == parts[i - 1] || (i > 1 && n.Before == $"{parts[i - 2]} {parts[i - 1]}")).Name is { } named)
            {
                parts[i] = named(number);
            }
        }

        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    static IEnumerable<string> Bits(int number, ImmutableArray<string> names) => names.Where((_, bit) => (number & 1 << bit) != 0);
}
