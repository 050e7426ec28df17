using System.Text.Json.Nodes;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Safety;

namespace Sitrep.Web.Api.Describing;

/// <summary>How somebody is known, as OpenAPI's security schemes and requirements.</summary>
internal static class Security
{
    private const string Token = "token", Session = "session", Own = "own";

    public static JsonObject Schemes() => new()
    {
        [Token] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "A token of an account: an admin makes one." },
        [Session] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = Entrance.Cookie, ["description"] = $"The session of a browser that signed in; over https the cookie is __Host-{Entrance.Cookie}." },
        [Own] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = OwnRequests.Header, ["description"] = "Any value: that the header can be set shows that a change is not asked for by a page of somebody else's. With a token it is not needed." },
    };

    /// <summary>What a request needs. On a machine of its own a case has no accounts, and nobody is asked.</summary>
    public static JsonArray Of(bool isReading) => isReading ? [new JsonObject(), Needs(Token), Needs(Session)] : [Needs(Token), Needs(Session, Own), Needs(Own)];

    /// <summary>For whom a route is, in a sentence.</summary>
    public static string For(Role? role) => role switch
    {
        null => "For everybody.",
        Role.Public => "Where the case is public for everybody; else, where there are accounts, for readers.",
        Role.Reader => "Where there are accounts, for readers; not for the public.",
        Role.Reviewer => "Where there are accounts, for reviewers.",
        _ => "For admins.",
    };

    private static JsonObject Needs(params string[] schemes) => new(schemes.Select(scheme => KeyValuePair.Create(scheme, (JsonNode?)new JsonArray())));
}
