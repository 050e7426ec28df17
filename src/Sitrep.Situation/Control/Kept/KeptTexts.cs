using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Situation.Control;

/// <summary>Texts one after the other in UTF-8, each made when it is asked for.</summary>
readonly struct KeptTexts
{
    readonly ReadOnlyMemory<byte> ends;

    public KeptTexts(ReadOnlyMemory<byte> ends, ReadOnlyMemory<byte> bytes) => (this.ends, Bytes) = (ends, bytes);

    public KeptTexts(IEnumerable<string> texts)
    {
        using var all = new MemoryStream();
        var until = new List<int>();
        foreach (var text in texts)
        {
            all.Write(Encoding.UTF8.GetBytes(text));
            until.Add((int)all.Length);
        }

        (ends, Bytes) = (MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(until)).ToArray(), all.ToArray());
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Where each text ends.</summary>
    public ReadOnlySpan<int> Ends => MemoryMarshal.Cast<byte, int>(ends.Span);

    public string this[int number] => Encoding.UTF8.GetString(Bytes.Span[(number == 0 ? 0 : Ends[number - 1])..Ends[number]]);
}
