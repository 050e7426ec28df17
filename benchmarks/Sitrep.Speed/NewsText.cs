namespace Sitrep.Speed;

/// <summary>News-like text of any length: sentences of our own, shuffled into paragraphs of three to seven, the same on every run.</summary>
static class NewsText
{
    public static string Of(int sentences)
    {
        using var reader = new StreamReader(typeof(NewsText).Assembly.GetManifestResourceStream("news.txt")!);
        var all = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (random, text) = (new Random(1), new System.Text.StringBuilder());
        for (var written = 0; written < sentences;)
        {
            var paragraph = random.GetItems(all, random.Next(3, 8));
            text.AppendJoin(' ', paragraph).Append("\n\n");
            written += paragraph.Length;
        }

        return text.ToString();
    }
}
