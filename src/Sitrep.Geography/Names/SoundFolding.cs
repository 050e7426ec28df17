using System.Collections.Frozen;
using Sitrep.Packs;

namespace Sitrep.Geography.Names;

/// <summary>
/// Folds a folded name further, to what its transliterations share: articles (al-, el-, az-) go, words with several spellings
/// (Kafr, Kfar) become one, letters that transcribers swap become one, doubled letters single, and words join. Cyrillic becomes
/// Latin first, so that Авдіївка meets Avdiivka. The tables are a pack; see docs/places.md.
/// </summary>
public sealed class SoundFolding
{
    /// <summary>The pack file that has the tables.</summary>
    public const string Table = "places/names/sound.yaml";

    readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> word;
    readonly LetterRules letters;
    readonly LetterRules cyrillic;
    readonly LetterRules endings;

    /// <exception cref="InvalidDataException">The packs lack the table.</exception>
    public SoundFolding(PackSet packs)
    {
        var table = packs.Get(Table);
        Articles = new(table);
        word = (table["words"]?.Entries ?? []).SelectMany(e => e.Value.Texts.Select(t => KeyValuePair.Create(t, e.Key)))
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        (letters, cyrillic, endings) = (new(table["letters"]), new(table["cyrillic"]), new(table["endings"]));
    }

    internal Articles Articles { get; }

    /// <summary>Writes the sound key of a folded name (see <see cref="NameFolding"/>) and returns its length.</summary>
    /// <param name="sound">At least twice <see cref="NameFolding.Longest"/> characters.</param>
    public int Fold(ReadOnlySpan<char> folded, Span<char> sound)
    {
        var length = 0;
        while (!folded.IsEmpty)
        {
            var space = folded.IndexOf(' ');
            var part = space < 0 ? folded : folded[..space];
            folded = space < 0 ? [] : folded[(space + 1)..];
            if (part.Length > 0 && (folded.IsEmpty || !Articles.Has(part)))
            {
                length += Word(part, sound[length..]);
            }
        }

        return length;
    }

    /// <summary>The sound key of a name as it is written.</summary>
    public string Fold(string name)
    {
        Span<char> folded = stackalloc char[NameFolding.Longest];
        Span<char> sound = stackalloc char[2 * NameFolding.Longest];
        return new(sound[..Fold(folded[..NameFolding.Fold(name, folded)], sound)]);
    }

    int Word(scoped ReadOnlySpan<char> part, Span<char> sound)
    {
        if (sound.Length < 2 * part.Length + 2)
        {
            return 0;
        }

        part = Articles.Bare(part);
        Span<char> latin = stackalloc char[2 * NameFolding.Longest];
        if (CyrillicFolding.Is(part[0]))
        {
            part = latin[..cyrillic.Apply(part, latin)];
        }

        if (word.TryGetValue(part, out var usual))
        {
            part = usual;
        }

        return Letters(part, sound);
    }

    int Letters(ReadOnlySpan<char> part, Span<char> sound)
    {
        Span<char> ended = stackalloc char[2 * NameFolding.Longest];
        var length = endings.ApplyAtEnd(part, ended);
        length = letters.Apply(ended[..length], sound);
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (kept == 0 || sound[kept - 1] != sound[i])
            {
                sound[kept++] = sound[i];
            }
        }

        return kept;
    }
}
