using Sitrep.Model;
using Sitrep.Reading.Grammar;

namespace Sitrep.Reading.Tests.Grammar;

public sealed unsafe class ClassChooserTests
{
    static readonly WordClass[] Classes = [.. Enumerable.Range(0, 71).Select(c => new WordClass((PartOfSpeech)(c * 7 % 17), (Features)c))];

    static int Choose(float[] scores)
    {
        fixed (float* first = scores)
        {
            return new ClassChooser(Classes).Best(first);
        }
    }

    static int ByDefinition(float[] scores) => Enumerable.Range(0, Classes.Length)
        .GroupBy(c => Classes[c].Part).MaxBy(part => part.Sum(c => Math.Exp(scores[c])))!.MaxBy(c => scores[c]);

    static float[] Scores(int seed, float spread)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 96).Select(i => i < Classes.Length ? (random.NextSingle() - 0.5f) * spread : 0)];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void The_class_is_the_likeliest_of_the_likeliest_part_of_speech(float spread) =>
        Assert.All(Enumerable.Range(0, 300).Select(seed => Scores(seed, spread)), scores => Assert.Equal(ByDefinition(scores), Choose(scores)));

    [Fact]
    public void Fillers_beyond_the_classes_are_never_chosen()
    {
        float[] scores = [.. Enumerable.Repeat(-9f, 70), -1, .. Enumerable.Repeat(0f, 25)];
        Assert.Equal(70, Choose(scores));
    }
}
