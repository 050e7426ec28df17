namespace Sitrep.Exchange.Out;

/// <summary>Which form of a noun a number asks for: English knows two, Arabic six.</summary>
public static class NumberForms
{
    /// <summary>The form that stands without a number, and where a key has no words for the form asked for.</summary>
    public const string Other = "other";

    public static string Of(string language, long n) => language == "ar" ? Arabic(n) : n == 1 ? "one" : Other;

    // What follows a hundred counts as the hundred does: 103 goes as 3, 112 as 12.
    private static string Arabic(long n) => (n, n % 100) switch
    {
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        ( > 2, _) => "hundreds",
        _ => Other,
    };
}
