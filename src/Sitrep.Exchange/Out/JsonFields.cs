using System.Text.Json;

namespace Sitrep.Exchange.Out;

/// <summary>How the claim format writes what is not said: a text is left out, a bound is null.</summary>
static class JsonFields
{
    public static void WriteIfSaid(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
