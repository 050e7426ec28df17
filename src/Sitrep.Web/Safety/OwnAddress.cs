using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Sitrep.Web.Safety;

/// <summary>Addresses within this app, to go on to.</summary>
internal static class OwnAddress
{
    /// <summary>The address asked for, if it is of this app and of no other, else the first page: a browser reads "//" and "/\" as another machine, and passes over tabs and line ends.</summary>
    public static string Of(string? back) =>
        back is ['/', ..] and not (['/', '/' or '\\', ..]) && back.All(c => c is > ' ' and < '\u007f' and not '\\') ? back : "/";

    /// <summary>Where a request is, as <see cref="Of"/> takes it.</summary>
    public static string Here(HttpRequest request) => request.GetEncodedPathAndQuery();
}
