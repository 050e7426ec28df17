using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Speech.Acts;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Learnt;
using Sitrep.Reading.Speech.Naming;
using Sitrep.Reading.Speech.Quoting;
using Sitrep.Reading.Speech.Trees;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Speech;

/// <summary>
/// Finds who says what, by which words. Rules of the packs and a learnt model propose cues, sources and contents; quotation marks carry
/// the content over the ends of sentences. Safe for use by several threads.
/// </summary>
/// <param name="weights">The learnt model; without it only the packs' verbs with a clause or a quotation of their own are read.</param>
public sealed class SpeechFinder(PackSet packs, ReadOnlyMemory<byte>? weights)
{
    readonly CueWords words = new(packs.Get("languages/english/speech.en.cues.yaml"));
    readonly VoiceWords voices = new(packs.Get("languages/english/speech.en.voices.yaml"));
    readonly LinearModel? model = weights is { } bytes ? LinearModel.Open(bytes) : null;

    /// <summary>The acts of saying of a report, of whose trees nobody has need.</summary>
    public ImmutableArray<SpeechMention> Find(Report report, ImmutableArray<Sentence> sentences, ImmutableArray<Mention> mentions) =>
        Find(report, sentences, [.. sentences.Select(s => new Tree(s, report.Text))], mentions);

    /// <summary>The acts of saying of a report, in the order of the text.</summary>
    public ImmutableArray<SpeechMention> Find(Report report, ImmutableArray<Sentence> sentences, ImmutableArray<Tree> parsed, ImmutableArray<Mention> mentions)
    {
        var quotations = Quotations.In(report.Text);
        var named = new MentionIndex(mentions);
        var heads = new VoiceHeads(voices, named);
        var reader = new ActReader(words, new PlainSayings(words, heads), new SourcedPhrases(words, heads), heads, model is null ? null : new SpeechModel(model), quotations);
        var forms = new PressForms(voices, named, words.Plain);
        var acts = new List<SpokenAct>();
        Branches[] trees = [.. parsed.Select(tree => new Branches(tree, quotations))];
        foreach (var tree in trees)
        {
            forms.Read(tree, acts);
            reader.Read(tree, acts);
        }

        new RunningQuotes(report.Text, sentences, quotations, acts).Attach();
        Announced.Attach(report.Text, sentences, acts);
        var namer = new SourceNamer(voices, named, trees, acts);
        return [.. acts.Where(a => a.Content.Count > 0 || a.Source is not null).Select(a => Mention(a, namer.Name(a)))];
    }

    static SpeechMention Mention(SpokenAct act, Attribution? attribution)
    {
        ImmutableArray<Span> source = act.Source is var (first, last) ? [act.Tree.SpanOf(first, last)] : [];
        var all = act.Content.Concat(source).Aggregate(act.CueSpan, (span, next) => span.To(next));
        return new(all, act.Silent ? act.Sense.SilentRule : act.Rule, source, [act.CueSpan], [.. act.Content], attribution, act.Sense.Stance, act.Lemma);
    }
}
