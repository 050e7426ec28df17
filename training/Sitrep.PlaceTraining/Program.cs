using System.Text.Json;
using Sitrep.BuiltIn;
using Sitrep.Geography;
using Sitrep.Learning;
using Sitrep.Packs.Weights;
using Sitrep.PlaceTraining;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Reading.Mentions.Places.Spans;
using Sitrep.Reading.Text;

// usage: Sitrep.PlaceTraining train|eval EVALUATION-FOLDER OUTPUT
//   train  fits the weights on everything and writes them to the file OUTPUT
//   eval   five-fold cross-validation by document: predictions on every fold by weights of the others, to the folder OUTPUT
//   read   all that the committed weights find in the texts (*.txt) of a folder, to the folder OUTPUT
if (args is not [var mode, var folder, var output])
{
    Console.Error.WriteLine("usage: Sitrep.PlaceTraining train|eval|read EVALUATION-FOLDER OUTPUT");
    return 2;
}

var packs = BuiltInPacks.Packs;
var gazetteer = Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), packs);
var lesson = new Lesson(gazetteer, new PlaceWords(packs, "en"), TextRules.From(packs));
var corpora = mode is not ("train" or "eval") ? [] : new Dictionary<string, List<AnnotatedText>>
{
    ["lgl"] = [.. Corpora.Geoparse(Path.Combine(folder, "corpora/geoparse/lgl.jsonl"))],
    ["geovirus"] = [.. Corpora.Geoparse(Path.Combine(folder, "corpora/geoparse/geovirus.jsonl"))],
    ["re3d"] = [.. Corpora.Re3d(Path.Combine(folder, "corpora/re3d/train.jsonl"))],
    ["rows"] = [.. IncidentRows.Read("packs")],
    ["reports"] = [.. Corpora.Reports(Path.Combine(folder, "gold-train"), f => !f.StartsWith("ar-", StringComparison.Ordinal))],
};
switch (mode)
{
    case "train":
        File.WriteAllBytes(output, Fit(corpora.Values.SelectMany(c => c)));
        return 0;
    case "eval":
        Directory.CreateDirectory(output);
        foreach (var name in corpora.Keys)
        {
            File.Delete(Path.Combine(output, $"{name}.jsonl"));
        }

        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var weights = Fit(corpora.Values.SelectMany(c => c).Where((t, i) => FoldOf(t) != fold));
            lock (corpora)
            {
                Predict(weights, t => FoldOf(t) == fold);
            }
        });
        return 0;
    case "read":
        corpora = new() { ["read"] = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => new AnnotatedText(Path.GetFileName(f), File.ReadAllText(f), [], []))] };
        Directory.CreateDirectory(output);
        File.Delete(Path.Combine(output, "read.jsonl"));
        Predict(BuiltInPacks.Model(PlaceFinder.Weights), _ => true);
        return 0;
    case "look":
        Look(File.ReadAllText(folder), LinearModel.Open(File.ReadAllBytes(output)));
        return 0;
    case "speed":
        Speed(File.ReadAllText(folder), int.Parse(output, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    default:
        return 2;
}

void Look(string text, LinearModel model)
{
    var scene = lesson.SceneOf("look", text);
    foreach (var span in NameSpans.Propose(scene))
    {
        var features = new List<Feature>();
        new SpanFeatures(scene).Describe(span, features);
        Console.WriteLine($"{model.Score(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(features)),6:F2} {(span.Known ? "known" : "")} {scene.Form(span.First, span.Last)}");
    }
}

void Speed(string text, int times)
{
    var watch = System.Diagnostics.Stopwatch.StartNew();
    var finder = new PlaceFinder(Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), packs), packs, BuiltInPacks.Model(PlaceFinder.Weights));
    Console.WriteLine($"open {watch.Elapsed.TotalMilliseconds:F1} ms");
    var sentences = lesson.Sentences(text);
    watch.Restart();
    var found = finder.Find(new("x", "x", text), sentences).Length;
    Console.WriteLine($"first report {watch.Elapsed.TotalMilliseconds:F1} ms, {found} places");
    for (var round = 0; round < 3; round++)
    {
        var before = Environment.CpuUsage.UserTime;
        for (var i = 0; i < times; i++)
        {
            finder.Find(new("x", "x", text), sentences);
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        Console.WriteLine($"{(Environment.CpuUsage.UserTime - before).TotalMicroseconds / times / words:F2} µs a word");
    }

    foreach (var name in (string[])["Khan al-Asal", "Saraqeb", "Sarakib", "Xqzzyptlk", "Maarat al-Numaan", "Avdeevka", "Bakhmtu"])
    {
        var start = Environment.CpuUsage.UserTime;
        for (var i = 0; i < 20000; i++)
        {
            gazetteer.FindFuzzy(name);
        }

        Console.WriteLine($"{name}: {(Environment.CpuUsage.UserTime - start).TotalMicroseconds / 20000:F2} µs, {gazetteer.FindFuzzy(name).Length}");
    }
}

static int FoldOf(AnnotatedText text) => (int)(Feature.Of(text.Id).Hash / 7 % Folds);

byte[] Fit(IEnumerable<AnnotatedText> texts)
{
    var (examples, choices) = (new List<Example>(), new List<Choice>());
    foreach (var text in texts)
    {
        var scene = lesson.SceneOf(text.Id, text.Text);
        examples.AddRange(Lesson.Spans(text, scene));
        choices.AddRange(Lesson.Choices(text, scene));
        if (!text.OnlyMarked)
        {
            // Some sources come without capitals; a share of lower-cased copies teaches what to look at then.
            var lower = text with { Text = text.Text.ToLowerInvariant(), Weight = text.Weight / 2 };
            examples.AddRange(lower.Text.Length == text.Text.Length ? Lesson.Spans(lower, lesson.SceneOf(text.Id, lower.Text)) : []);
        }
    }

    Console.Error.WriteLine($"{examples.Count} spans ({examples.Count(e => e.Positive)} places), {choices.Count} choices");
    var weights = new Regression(epochs: 8, rate: 0.1f, penalty: 1e-4f, rarest: 4).Fit(examples);
    foreach (var (feature, weight) in new Regression(epochs: 15, rate: 0.1f, penalty: 1e-3f, rarest: 3).Fit(choices))
    {
        weights[feature] = weight;
    }

    // Small weights decide little and fill the file: the largest stay.
    return FittedModel.Bytes(weights.OrderByDescending(w => Math.Abs(w.Value)).ThenBy(w => w.Key.Hash).Take(Kept).ToDictionary(w => w.Key, w => w.Value));
}

void Predict(ReadOnlyMemory<byte> weights, Func<AnnotatedText, bool> wanted)
{
    var finder = new PlaceFinder(gazetteer, packs, weights);
    foreach (var (name, texts) in corpora)
    {
        using var writer = File.AppendText(Path.Combine(output, $"{name}.jsonl"));
        foreach (var text in texts.Where(wanted))
        {
            var points = new CodePoints(text.Text);
            var mentions = finder.Find(new(text.Id, text.Id, text.Text), lesson.Sentences(text.Text)).Where(m => mode == "read" || (!m.Anaphoric && m.Rule != "place.description")).Select(m => new
            {
                kind = "place",
                start = points.Point(m.Span.Start),
                end = points.Point(m.Span.End),
                text = m.Span.Of(text.Text),
                id = m.Id,
                name = m.Name,
                lat = m.Location?.Latitude,
                lon = m.Location?.Longitude,
                type = m.Kind.ToString(),
                rule = m.Rule,
                within = m.Within,
                anaphoric = m.Anaphoric,
                evidence = m.Evidence.IsDefault ? "" : string.Join(", ", m.Evidence),
            });
            writer.WriteLine(JsonSerializer.Serialize(new { report = new { file = text.Id }, mentions }));
        }
    }
}

static partial class Program
{
    const int Folds = 5;

    /// <summary>As many as fill 65,536 slots by two thirds.</summary>
    const int Kept = 43_690;
}
