using System.IO.Pipelines;
using System.Security.Cryptography;

namespace Sitrep.Web.Api.Reports;

/// <summary>Sends what is written to it as it comes, hashes it on its way, and waits while whoever reads is slow: no more than a piece is ever held.</summary>
internal sealed class SentStream(PipeWriter pipe, CancellationToken gone) : Stream
{
    private const int Piece = 1 << 16;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int waiting;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>"sha256:" and the hash of all that was written; asked for once, at the end.</summary>
    public string Finish() => "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        for (; buffer.Length > Piece; buffer = buffer[Piece..])
        {
            Put(buffer[..Piece]);
        }

        Put(buffer);
    }

    public override void Flush()
    {
        waiting = 0;
        var result = pipe.FlushAsync(gone).AsTask().GetAwaiter().GetResult();
        if (result.IsCompleted || result.IsCanceled)
        {
            throw new OperationCanceledException("Nobody reads any longer.", gone);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        base.Dispose(disposing);
    }

    private void Put(ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(pipe.GetSpan(Math.Max(1, piece.Length)));
        pipe.Advance(piece.Length);
        waiting += piece.Length;
        if (waiting >= Piece)
        {
            Flush();
        }
    }
}
