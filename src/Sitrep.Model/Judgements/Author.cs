namespace Sitrep.Model;

/// <summary>Who made an entry of the ledger: a person, a named rule, or a program.</summary>
/// <param name="Name">The person's name, the rule's name, or the program and its version.</param>
public sealed record Author(AuthorKind Kind, string Name)
{
    public static Author Person(string name) => new(AuthorKind.Person, name);
    public static Author Rule(string name) => new(AuthorKind.Rule, name);
    public static Author Program(string name) => new(AuthorKind.Program, name);

    public bool IsPerson => Kind == AuthorKind.Person;

    /// <summary>As the ledger writes it: "person:anna", "rule:same-text", "program:sitrep 0.1.0".</summary>
    public override string ToString() => $"{PrefixOf(Kind)}:{Name}";

    /// <summary>Reads what <see cref="ToString"/> writes; a text without a known prefix names a program.</summary>
    public static Author Parse(string text)
    {
        foreach (var kind in Enum.GetValues<AuthorKind>())
        {
            var prefix = PrefixOf(kind);
            if (text.Length > prefix.Length && text[prefix.Length] == ':' && text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new(kind, text[(prefix.Length + 1)..]);
            }
        }

        return Program(text);
    }

    static string PrefixOf(AuthorKind kind) => kind switch
    {
        AuthorKind.Person => "person",
        AuthorKind.Rule => "rule",
        _ => "program",
    };
}
