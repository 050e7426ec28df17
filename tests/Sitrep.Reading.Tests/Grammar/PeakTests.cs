using Sitrep.Reading.Grammar;

namespace Sitrep.Reading.Tests.Grammar;

public sealed class PeakTests
{
    [Fact]
    public void The_peak_is_the_first_of_the_largest_values()
    {
        var random = new Random(1);
        for (var length = 1; length < 70; length++)
        {
            // Few different values, so that most are there twice.
            var values = Enumerable.Range(0, length).Select(_ => (float)random.Next(-4, 4)).ToArray();
            Assert.Equal(Array.IndexOf(values, values.Max()), Peak.Of(values));
        }
    }
}
