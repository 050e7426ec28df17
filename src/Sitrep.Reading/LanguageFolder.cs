namespace Sitrep.Reading;

/// <summary>The folder of a language under <c>packs/languages</c>.</summary>
public static class LanguageFolder
{
    public static string Of(string code) => code switch
    {
        "en" => "english",
        "ar" => "arabic",
        _ => code,
    };
}
