using System.Collections.Immutable;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Explaining;
using Sitrep.Reading.Claims.Judging;
using Sitrep.Reading.Claims.Roles;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Mentions;
using Sitrep.Reading.Mentions.Counts;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Reading.Speech;
using Sitrep.Reading.Text;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading;

/// <summary>Reads a report whole: sentences, mentions and claims. One serves all threads.</summary>
public sealed class ReportReader
{
    const string Language = "en";
    readonly Grammarian grammarian;
    readonly MentionFinder mentions;
    readonly PlaceFinder? places;
    readonly SpeechFinder speech;
    readonly ClaimReader claims;

    ReportReader(Grammarian grammarian, MentionFinder mentions, PlaceFinder? places, SpeechFinder speech, ClaimReader claims) =>
        (this.grammarian, this.mentions, this.places, this.speech, this.claims) = (grammarian, mentions, places, speech, claims);

    /// <summary>Program and pack versions of the readings.</summary>
    public static string Program { get; } = $"sitrep {typeof(ReportReader).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Opens the reader.</summary>
    /// <param name="models">Gives a learnt model by its path under <c>packs/</c>, or null when there is none.</param>
    /// <param name="vague">Whose numbers "several" and "dozens" stand for.</param>
    /// <exception cref="InvalidDataException">The grammar is missing or of another version.</exception>
    public static ReportReader Open(PackSet packs, Func<string, ReadOnlyMemory<byte>?> models, VagueNumbers vague = VagueNumbers.Reading)
    {
        var folder = $"languages/{LanguageFolder.Of(Language)}";
        var grammar = models($"{folder}/{LanguageFolder.Of(Language)}.grammar")
            ?? throw new InvalidDataException($"There is no grammar for '{Language}'. Build the program again from a complete packs folder.");
        LinearModel? Weights(string name) => models($"incidents/{name}.{Language}.weights") is { } bytes ? LinearModel.Open(bytes) : null;
        // The parts know nothing of each other: opened side by side, a cold start waits for the slowest only.
        var mentions = Task.Run(() => new MentionFinder(packs, vague).Prepare(Language));
        var places = Task.Run(() => Places(packs, models));
        var speech = Task.Run(() => new SpeechFinder(packs, models($"{folder}/speech.weights")));
        var claims = Task.Run(() => new ClaimReader(packs, Language, Judge(Weights("judge"), models), Roles(Weights("roles"), models)));
        var grammarian = new Grammarian(GrammarModel.Load(grammar), TextRules.From(packs), IrregularVerbs.From(packs));
        return new(grammarian, mentions.GetAwaiter().GetResult(), places.GetAwaiter().GetResult(), speech.GetAwaiter().GetResult(),
            claims.GetAwaiter().GetResult());
    }

    static JudgeModel? Judge(LinearModel? first, Func<string, ReadOnlyMemory<byte>?> models) => first is null ? null
        : new(first, models($"incidents/judge-trees.{Language}.weights") is { } bytes ? BoostedTrees.Open(bytes) : null);

    static RoleModel? Roles(LinearModel? first, Func<string, ReadOnlyMemory<byte>?> models) => first is null ? null
        : new(first, models($"incidents/roles-trees.{Language}.weights") is { } bytes ? BoostedTrees.Open(bytes) : null);

    /// <summary>Without gazetteer and weights no places are found; all else is.</summary>
    static PlaceFinder? Places(PackSet packs, Func<string, ReadOnlyMemory<byte>?> models)
    {
        if (models(PlaceFinder.Index) is not { } index || models(PlaceFinder.Weights) is not { } weights)
        {
            return null;
        }

        var gazetteer = Gazetteer.Open(index, packs);
        return new(models(PlaceFinder.OwnIndex) is { } own ? gazetteer.With(own) : gazetteer, packs, weights);
    }

    /// <exception cref="UnreadableReportException">Reading failed by a defect; the reader serves on.</exception>
    public Model.Reading Read(Report report) => Guarded(report, () => Read(View(report)));

    /// <summary>Reads a report and keeps what led to each claim, and to none.</summary>
    /// <exception cref="UnreadableReportException">Reading failed by a defect; the reader serves on.</exception>
    public Explanation Explain(Report report) => Guarded(report, () =>
    {
        var view = View(report);
        return claims.Explain(view, Read(view));
    });

    static T Guarded<T>(Report report, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new UnreadableReportException(report, e);
        }
    }

    Model.Reading Read(ReportView view) =>
        new(view.Report, [.. view.Trees.Select(t => t.Sentence)], [.. view.Located.Select(l => l.Mention)], claims.Read(view), Program);

    /// <summary>The report's trees and mentions, before any claim.</summary>
    public ReportView View(Report report)
    {
        var sentences = grammarian.Analyse(report.Text);
        var found = mentions.Find(report, sentences);
        var located = places is null ? found : Merged(found, places.Find(report, sentences));
        ImmutableArray<Tree> trees = [.. sentences.Select(s => new Tree(s, report.Text))];
        var speeches = speech.Find(report, sentences, trees, located);
        return new(report, sentences, trees, [.. mentions.Voiced(report, located, speeches), .. speeches]);
    }

    /// <summary>Mentions and places, each in the order of their spans, as one; a place after a mention of the same span.</summary>
    static ImmutableArray<Mention> Merged(ImmutableArray<Mention> mentions, ImmutableArray<PlaceMention> places)
    {
        var (merged, next) = (ImmutableArray.CreateBuilder<Mention>(mentions.Length + places.Length), 0);
        foreach (var mention in mentions)
        {
            for (; next < places.Length && places[next].Span.CompareTo(mention.Span) < 0; next++)
            {
                merged.Add(places[next]);
            }

            merged.Add(mention);
        }

        for (; next < places.Length; next++)
        {
            merged.Add(places[next]);
        }

        return merged.MoveToImmutable();
    }
}
