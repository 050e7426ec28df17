using Microsoft.AspNetCore.Http;

namespace Sitrep.Web.Api;

/// <summary>Which stretch of a list a request asks for, and where the next one is.</summary>
internal readonly record struct Paging(int Limit, int Offset, string? Next)
{
    /// <param name="total">How many items the whole list has.</param>
    public static Paging Of(HttpRequest request, int total)
    {
        var (limit, offset) = (Asked.Limit(request.Query), Asked.Offset(request.Query));
        var next = (long)offset + limit < total ? AddressOf(request, limit, offset + limit) : null;
        if (next is not null)
        {
            // Answers that are no JSON object have no other room for it (RFC 8288).
            request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        return new(limit, offset, next);
    }

    /// <summary>The stretch of a list that comes whole unless a page is asked for.</summary>
    public static Paging OfWhole(HttpRequest request, int total) =>
        request.Query.ContainsKey("limit") || request.Query.ContainsKey("offset") ? Of(request, total) : new(total, 0, null);

    public IEnumerable<T> Of<T>(IEnumerable<T> items) => items.Skip(Offset).Take(Limit);

    // All else that was asked stays as it is.
    private static string AddressOf(HttpRequest request, int limit, int offset)
    {
        var kept = request.Query.Where(word => word.Key is not ("limit" or "offset")).SelectMany(word => word.Value.Select(value => $"{Uri.EscapeDataString(word.Key)}={Uri.EscapeDataString(value ?? "")}"));
        return $"{request.Path}?{string.Join('&', kept.Append(FormattableString.Invariant($"limit={limit}&offset={offset}")))}";
    }
}
