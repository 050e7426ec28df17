namespace Sitrep.Paper.Fonts;

/// <summary>The faces of one document: DejaVu Sans, which has Latin, Cyrillic, Greek, Arabic and Hebrew.</summary>
sealed class Faces : IDisposable
{
    static readonly Lazy<byte[]> RegularFile = new(() => Read("DejaVuSans")), BoldFile = new(() => Read("DejaVuSans-Bold"));

    public Face Regular { get; } = new(RegularFile.Value, "DejaVuSans");

    public Face Bold { get; } = new(BoldFile.Value, "DejaVuSans-Bold");

    public void Dispose()
    {
        Regular.Dispose();
        Bold.Dispose();
    }

    static byte[] Read(string name)
    {
        using var resource = typeof(Faces).Assembly.GetManifestResourceStream($"fonts/{name}.ttf")!;
        // Its place is told to HarfBuzz, so it must stay there.
        var file = GC.AllocateUninitializedArray<byte>((int)resource.Length, pinned: true);
        resource.ReadExactly(file);
        return file;
    }
}
