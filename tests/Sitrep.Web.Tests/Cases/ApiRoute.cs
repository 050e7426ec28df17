using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Sitrep.Web.Tests.Cases;

/// <summary>A route of the API: its method, and its path without the kinds of its parameters.</summary>
internal sealed record ApiRoute(string Method, string Path, RouteEndpoint Endpoint)
{
    public IEnumerable<string> Parameters => Endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name);

    public static IEnumerable<ApiRoute> Of(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        .Select(method => new ApiRoute(method, "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Text)))), endpoint));

    private static string Text(RoutePatternPart part) => part is RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}" : ((RoutePatternLiteralPart)part).Content;
}
