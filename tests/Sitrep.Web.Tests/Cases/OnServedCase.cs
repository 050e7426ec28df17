namespace Sitrep.Web.Tests.Cases;

/// <summary>Tests of the Aleppo case on disk, which can be judged and added to: each has its own, served as the command line serves it.</summary>
public abstract class OnServedCase : IAsyncLifetime
{
    internal TempCase Temp { get; } = TempCase.Aleppo();

    internal Served Served { get; private set; } = null!;

    internal virtual WebOptions Options => Temp.Options;

    public async Task InitializeAsync() => Served = await Served.Start(Options);

    public async Task DisposeAsync()
    {
        await Served.DisposeAsync();
        Temp.Dispose();
    }
}
