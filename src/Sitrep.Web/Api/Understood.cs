using Microsoft.AspNetCore.Http;

namespace Sitrep.Web.Api;

/// <summary>Refuses a request whose query cannot be read before anything is made of it.</summary>
internal sealed class Understood : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Asked.Complaint(context.HttpContext.Request.Query) ?? await next(context).ConfigureAwait(false);
}
