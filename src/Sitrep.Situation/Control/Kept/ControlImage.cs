using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>
/// A <see cref="ControlIndex"/> as bytes that are ready to be asked as they lie: a head, then the marks of all words, their references and the turns
/// as arrays. They are of one program on one kind of machine and no form to exchange; whoever keeps them sees to it that they are of this program.
/// </summary>
public static class ControlImage
{
    public static void Write(ControlIndex index, Stream output)
    {
        var (texts, voices, parties) = (new Numbers<string>(StringComparer.Ordinal), new Numbers<Source>(), new Numbers<Side>());
        var refs = index.Tracks.SelectMany(t => Enumerable.Range(0, t.Marks.Length).Select(t.Word)).Select(word => new WordRef(
            texts.Of(word.Source.Report.Id), texts.Of(word.Source.Claim.Id), voices.Of(word.Speaker), word.Party is { } party ? parties.Of(party) : -1)).ToArray();
        using var head = new MemoryStream();
        using (var writer = new BinaryWriter(head, Encoding.UTF8, leaveOpen: true))
        {
            Write(writer, voices.Values, voice => ImageForm.Write(writer, voice));
            Write(writer, parties.Values, side => ImageForm.Write(writer, side));
            Write(writer, index.Tracks, track => ImageForm.Write(writer, track.Head, track.Marks.Length));
        }

        var text = new KeptTexts(texts.Values);
        Span<int> sizes = [(int)head.Length, text.Bytes.Length, texts.Values.Count, refs.Length, index.Turns.ByDay.Length, index.Turns.ByKnown.Length];
        output.Write(MemoryMarshal.AsBytes(sizes));
        foreach (var track in index.Tracks)
        {
            output.Write(track.MarkBytes.Span);
        }

        output.Write(index.Turns.ByDay.Span);
        output.Write(index.Turns.ByKnown.Span);
        output.Write(MemoryMarshal.AsBytes<WordRef>(refs));
        output.Write(MemoryMarshal.AsBytes<int>(text.Ends));
        output.Write(text.Bytes.Span);
        output.Write(head.GetBuffer().AsSpan(0, (int)head.Length));
    }

    /// <param name="image">What <see cref="Write(ControlIndex, Stream)"/> wrote; it is not copied.</param>
    /// <param name="weights">Those with which the words were read.</param>
    public static ControlIndex Read(ReadOnlyMemory<byte> image, ControlWeights weights, KeptClaims claims)
    {
        ReadOnlyMemory<byte> Take(int length)
        {
            var taken = image[..length];
            image = image[length..];
            return taken;
        }

        var sizes = MemoryMarshal.Cast<byte, int>(Take(6 * sizeof(int)).Span);
        var (marks, byDay, byKnown) = (Take(sizes[3] * ImageForm.SizeOfMark), Take(sizes[4]), Take(sizes[5]));
        var refs = Take(sizes[3] * ImageForm.SizeOfRef);
        var texts = new KeptTexts(Take(sizes[2] * sizeof(int)), Take(sizes[1]));
        using var reader = new BinaryReader(new MemoryStream(Take(sizes[0]).ToArray()), Encoding.UTF8);
        var (voices, parties) = (List(reader, () => ImageForm.Source(reader)), List(reader, () => ImageForm.Side(reader)));
        var at = 0;
        var tracks = List(reader, () =>
        {
            var (head, count) = ImageForm.Head(reader);
            var (first, own) = (at, marks.Slice(at * ImageForm.SizeOfMark, count * ImageForm.SizeOfMark));
            at += count;
            return new PlaceTrack(head, own, number =>
            {
                var (word, mark) = (MemoryMarshal.Cast<byte, WordRef>(refs.Span)[first + number], MemoryMarshal.Cast<byte, WordMark>(own.Span)[number]);
                return new(() => claims.Find(texts[word.Report], texts[word.Claim]), mark, word.Party < 0 ? null : parties[word.Party], voices[word.Voice], weights.Of(mark.Stance, mark.IsFirm));
            });
        });
        return new(weights, tracks, byDay, byKnown);
    }

    static void Write<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    static ImmutableArray<T> List<T>(BinaryReader reader, Func<T> read) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => read())];
}
