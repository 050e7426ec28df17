using System.Collections.Frozen;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// Forms of verbs that no ending tells, as a language's pack lists them ("took": take), and the same behind a prefix ("retook"); and forms that are
/// never nouns ("denies"). Case does not matter.
/// </summary>
public sealed class IrregularVerbs
{
    readonly FrozenDictionary<string, string> bases;
    readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> basesOfSpans;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> alsoBases, neverNouns;
    readonly string[] prefixes;

    IrregularVerbs(PackNode? pack)
    {
        bases = (pack?["verbs"]?.Entries ?? [])
            .SelectMany(verb => verb.Value.Texts.Select(form => KeyValuePair.Create(form, verb.Key)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        basesOfSpans = bases.GetAlternateLookup<ReadOnlySpan<char>>();
        alsoBases = (pack?.TextsOf("also bases") ?? []).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        neverNouns = (pack?.TextsOf("never nouns") ?? []).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        prefixes = [.. pack?.TextsOf("prefixes") ?? []];
    }

    /// <summary>Reads <c>verbs.CODE.forms.yaml</c>; a language without one has no irregular verbs.</summary>
    public static IrregularVerbs From(PackSet packs, string code = "en") => new(packs.Find($"languages/{LanguageFolder.Of(code)}/verbs.{code}.forms.yaml"));

    internal bool IsNeverNoun(ReadOnlySpan<char> word) => neverNouns.Contains(word);

    /// <summary>Writes the base of a form and returns its length; 0 when the word is no irregular form of a verb so tagged.</summary>
    /// <param name="lemma">Has room for the word's length and 16 more.</param>
    internal int Write(ReadOnlySpan<char> word, WordClass of, Span<char> lemma)
    {
        if (of.Part != PartOfSpeech.Verb)
        {
            return 0;
        }

        if (Base(word, of) is { } known)
        {
            return Join("", known, lemma);
        }

        foreach (var prefix in prefixes)
        {
            if (word.Length > prefix.Length + 1 && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                var length = word[prefix.Length] == '-' ? prefix.Length + 1 : prefix.Length;
                if (Base(word[length..], of) is { } rest)
                {
                    return Join(word[..length], rest, lemma);
                }
            }
        }

        return 0;
    }

    string? Base(ReadOnlySpan<char> form, WordClass of) =>
        basesOfSpans.TryGetValue(form, out var known) && ((of.Features & Features.Past) != 0 || !alsoBases.Contains(form)) ? known : null;

    static int Join(ReadOnlySpan<char> prefix, string rest, Span<char> lemma)
    {
        var length = prefix.ToLowerInvariant(lemma);
        rest.CopyTo(lemma[length..]);
        return length + rest.Length;
    }
}
