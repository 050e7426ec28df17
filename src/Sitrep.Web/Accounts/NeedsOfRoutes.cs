using Microsoft.AspNetCore.Builder;
using Sitrep.Record.Accounts;

namespace Sitrep.Web.Accounts;

/// <summary>Says of routes whom they are for.</summary>
public static class NeedsOfRoutes
{
    public static TBuilder For<TBuilder>(this TBuilder route, Role role) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Needs(role));

    /// <summary>For whoever is not signed in too.</summary>
    public static TBuilder ForEverybody<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Needs(null));
}
