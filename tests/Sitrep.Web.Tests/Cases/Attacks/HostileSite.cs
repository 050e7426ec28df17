namespace Sitrep.Web.Tests.Cases;

/// <summary>One app for all tests that read the hostile case.</summary>
[CollectionDefinition(nameof(HostileSite))]
public sealed class HostileSite : IAsyncLifetime, ICollectionFixture<HostileSite>
{
    internal Served Served { get; private set; } = null!;

    public async Task InitializeAsync() => Served = await Served.Start(Hostile.Case());

    public async Task DisposeAsync() => await Served.DisposeAsync();
}
