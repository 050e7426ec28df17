namespace Sitrep.Web.Tests.Cases;

/// <summary>One app for all tests that only read the Aleppo case.</summary>
[CollectionDefinition(nameof(AleppoSite))]
public sealed class AleppoSite : IAsyncLifetime, ICollectionFixture<AleppoSite>
{
    internal Served Served { get; private set; } = null!;

    public async Task InitializeAsync() => Served = await Served.Start(Aleppo.Case());

    public async Task DisposeAsync() => await Served.DisposeAsync();
}
