namespace Sitrep.Exchange.In;

/// <summary>Files that are no text, known by their first bytes, and what to do with each.</summary>
static class Signature
{
    public static (string Reason, string Remedy)? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ("is a PDF", "Take its text out first: pdftotext FILE.pdf FILE.txt."),
        [(byte)'P', (byte)'K', 3, 4, ..] => ("is a ZIP archive or an office document", "Save its text as .txt, .md or .html."),
        [0x1F, 0x8B, ..] => ("is compressed", "Unpack it first: gunzip FILE."),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] =>
            ("is a picture", "Give the text that goes with it."),
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => ("is a program", "Give a .txt, .md or .html file."),
        _ => null,
    };
}
