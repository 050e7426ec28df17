using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>Says whether the phrase at a token is of the kind that a frame wants, and reads its number.</summary>
public sealed class Fitting(ReportView view, GrammarWords words)
{
    /// <summary>Nothing that a claim is about is told in more characters; what is longer is no text.</summary>
    const int Longest = 500;

    /// <summary>Many frames ask for the phrase at the same token of a sentence; an empty span is one not yet asked for.</summary>
    Span[] phrases = [];

    /// <summary>What each kind found at the tokens of a sentence, whatever slot asked.</summary>
    readonly Found[]?[] found = new Found[]?[Enum.GetValues<CoreKind>().Length];

    /// <summary>The sentence last asked about; one after the other is, and of a long report no more is kept.</summary>
    int at = -1;

    /// <param name="In">The number of the sentence from one on; what was found in another is not asked for yet.</param>
    readonly record struct Found(int In, bool Fits, Argument Argument);

    void TurnTo(int sentence)
    {
        if (at == sentence)
        {
            return;
        }

        at = sentence;
        var count = view.Trees[sentence].Count;
        Array.Clear(phrases);
        if (phrases.Length < count)
        {
            phrases = new Span[Math.Max(count, 2 * phrases.Length)];
            Array.Clear(found);
        }
    }

    Span Whole(int sentence, int token) =>
        phrases[token].Length > 0 ? phrases[token] : phrases[token] = Phrases.SpanOf(view.Trees[sentence], token);

    /// <summary>The phrase at a token as an argument; null when it cannot be of the kind.</summary>
    public Argument? Fit(CoreKind kind, int sentence, int token, Slot slot, int rank)
    {
        TurnTo(sentence);
        ref var known = ref (found[(int)kind] ??= new Found[phrases.Length])[token];
        if (known.In != sentence + 1)
        {
            known = Look(kind, sentence, token) is { } argument ? new(sentence + 1, true, argument) : new(sentence + 1, false, default);
        }

        return known.Fits ? known.Argument with { Slot = slot.Name, Rank = rank, Coordinated = slot.Coordinated, Inherited = slot.Inherited } : null;
    }

    Argument? Look(CoreKind kind, int sentence, int token)
    {
        var tree = view.Trees[sentence];
        var whole = Whole(sentence, token);
        var (mention, fit) = kind switch
        {
            CoreKind.Place => Place(sentence, token, whole),
            CoreKind.People => People(sentence, token, whole),
            CoreKind.Equipment => Of<EquipmentMention>(sentence, token, whole),
            CoreKind.Infrastructure => Infrastructure(sentence, token, whole),
            CoreKind.Aid => Aid(sentence, token, whole),
            CoreKind.Operation => Operation(sentence, token, whole),
            _ => (null, Drafts.Fit.None),
        };
        if (fit == Drafts.Fit.None)
        {
            return null;
        }

        var span = fit == Drafts.Fit.Nested && mention is PlaceMention ? mention.Span : mention?.Span.To(tree[token].Span) ?? whole;
        return span.Length > Longest ? null : new(sentence, token, span, mention, CountOf(sentence, token, mention, whole), "", 0, fit);
    }

    (Mention?, Fit) Place(int sentence, int token, Span whole)
    {
        if (view.At<PlaceMention>(sentence, token) is { } place)
        {
            return (place, Drafts.Fit.Exact);
        }

        if (view.At<InfrastructureMention>(sentence, token) is { } site)
        {
            return (site, Drafts.Fit.Nested);
        }

        if (view.At<PeopleMention>(sentence, token) is not null || view.At<EquipmentMention>(sentence, token) is not null
            || view.At<CountMention>(sentence, token) is not null || view.At<TimeMention>(sentence, token) is not null
            || view.At<ActorMention>(sentence, token) is not null)
        {
            return (null, Drafts.Fit.None);
        }

        return view.Within<PlaceMention>(sentence, whole) is { } nested ? (nested, Drafts.Fit.Nested) : Unknown(sentence, token);
    }

    (Mention?, Fit) People(int sentence, int token, Span whole)
    {
        if (view.At<PeopleMention>(sentence, token) is { } people)
        {
            return (people, Drafts.Fit.Exact);
        }

        if (view.At<PersonMention>(sentence, token) is { } person)
        {
            return (person, Drafts.Fit.Exact);
        }

        if (view.At<EquipmentMention>(sentence, token) is not null || view.At<PlaceMention>(sentence, token) is not null
            || view.At<TimeMention>(sentence, token) is not null || words.Settlements.Contains(view.Trees[sentence][token].Lemma))
        {
            return (null, Drafts.Fit.None);
        }

        if (view.At<CountMention>(sentence, token) is { } counted)
        {
            return counted.Unit is null && !IsOfThings(sentence, counted) ? (counted, Drafts.Fit.Exact) : (null, Drafts.Fit.None);
        }

        if (view.Within<PeopleMention>(sentence, whole) is { } nested)
        {
            return (nested, Drafts.Fit.Nested);
        }

        return view.At<ActorMention>(sentence, token) is { } actor ? (actor, Drafts.Fit.Nested)
            : IsSomebody(sentence, token) || IsAnother(sentence, token) ? (null, Drafts.Fit.Phrase)
            : Further(sentence, token) is { } number ? (number, Drafts.Fit.Exact)
            : Unknown(sentence, token);
    }

    /// <summary>"more than a dozen villages", "a dozen churches": what comes right after the number, whatever the tree ties it to.</summary>
    bool IsOfThings(int sentence, CountMention number)
    {
        var tree = view.Trees[sentence];
        return tree.FirstAt(number.Span.End) is var next && next < tree.Count && (words.Settlements.Contains(tree[next].Lemma)
            || tree[next] is { Pos: PartOfSpeech.Noun } noun && noun.Span.Start == number.Span.End + 1 && noun.Has(Features.Plural)
                && view.At<PeopleMention>(sentence, next) is null && view.At<PersonMention>(sentence, next) is null && view.At<ActorMention>(sentence, next) is null && view.At<TimeMention>(sentence, next) is null);
    }

    /// <summary>A personal pronoun of the third person singular.</summary>
    bool IsSomebody(int sentence, int token)
    {
        ref readonly var word = ref view.Trees[sentence][token];
        return word.Pos == PartOfSpeech.Pron && word.Has(Features.ThirdPerson | Features.Singular);
    }

    /// <summary>"captured another", "a third was wounded": one more of those told before.</summary>
    bool IsAnother(int sentence, int token)
    {
        ref readonly var word = ref view.Trees[sentence][token];
        return word.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Conj && words.Ellipses.Contains(word.Lemma)
            && !word.Has(Features.Plural);
    }

    /// <summary>"nine more were injured": the number of more of those told before.</summary>
    CountMention? Further(int sentence, int token)
    {
        var tree = view.Trees[sentence];
        var number = words.Further.Contains(tree[token].Lemma) ? tree.Child(token, Relation.Nummod) : -1;
        return number >= 0 && view.At<CountMention>(sentence, number) is { Unit: null } count ? count : null;
    }

    (Mention?, Fit) Infrastructure(int sentence, int token, Span whole)
    {
        var (mention, fit) = Of<InfrastructureMention>(sentence, token, whole);
        if (fit == Drafts.Fit.Exact)
        {
            return (mention, fit);
        }

        if (view.At<PlaceMention>(sentence, token) is { } place)
        {
            return (place, Drafts.Fit.Nested);
        }

        return fit == Drafts.Fit.Nested ? (mention, fit) : OtherThan(sentence, token);
    }

    /// <summary>An operation need not have a name ("launched a broad offensive").</summary>
    (Mention?, Fit) Operation(int sentence, int token, Span whole)
    {
        var (mention, fit) = Of<OperationMention>(sentence, token, whole);
        return fit != Drafts.Fit.None ? (mention, fit) : OtherThan(sentence, token);
    }

    (Mention?, Fit) Aid(int sentence, int token, Span whole)
    {
        var (mention, fit) = Of<AidMention>(sentence, token, whole);
        return fit != Drafts.Fit.None ? (mention, fit) : OtherThan(sentence, token);
    }

    /// <summary>An open class: any noun that is no people, weapon, time or party may be such a thing.</summary>
    (Mention?, Fit) OtherThan(int sentence, int token) =>
        view.At<PeopleMention>(sentence, token) is not null || view.At<EquipmentMention>(sentence, token) is not null
        || view.At<TimeMention>(sentence, token) is not null || view.At<ActorMention>(sentence, token) is not null
            ? (null, Drafts.Fit.None)
            : Unknown(sentence, token);

    (Mention?, Fit) Of<T>(int sentence, int token, Span whole) where T : Mention
    {
        if (view.At<T>(sentence, token) is { } mention)
        {
            return (mention, Drafts.Fit.Exact);
        }

        return view.Within<T>(sentence, whole) is { } nested ? (nested, Drafts.Fit.Nested) : (null, Drafts.Fit.None);
    }

    (Mention?, Fit) Unknown(int sentence, int token) =>
        view.Trees[sentence][token].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn ? (null, Drafts.Fit.Phrase) : (null, Drafts.Fit.None);

    Count? CountOf(int sentence, int token, Mention? mention, Span whole) => mention switch
    {
        PeopleMention { Count: { } count } => count,
        EquipmentMention { Count: { } count } => count,
        InfrastructureMention { Count: { } count } => count,
        AidMention { Count: { } count } => count,
        CountMention number => number.Count,
        PersonMention { Name: not null } => Count.Exactly(1),
        _ => Number(sentence, token, whole) ?? (IsOne(sentence, token, mention) ? Count.Exactly(1) : null),
    };

    /// <summary>"a tea-seller", "he", "midwife killed": one, where no number is said and the word is no collective.</summary>
    bool IsOne(int sentence, int token, Mention? mention)
    {
        var tree = view.Trees[sentence];
        return (mention is null && IsAnother(sentence, token)) || (tree[token].Has(Features.Singular) && mention switch
        {
            PeopleMention people => people.Category is not null,
            PersonMention => true,
            null => tree.Child(token, Relation.Det) >= 0 || tree.Child(token, Relation.NmodPoss) >= 0
                || tree[token].Pos is PartOfSpeech.Propn or PartOfSpeech.Pron,
            _ => false,
        });
    }

    /// <summary>The number in the phrase that counts its head and no unit.</summary>
    Count? Number(int sentence, int token, Span whole)
    {
        var tree = view.Trees[sentence];
        foreach (var located in view.In(sentence))
        {
            if (located.Mention is CountMention { Unit: null } number && whole.Contains(number.Span) && located.Token >= 0
                && (located.Token == token || tree[located.Token].Head == token))
            {
                return number.Count;
            }
        }

        return null;
    }
}
