using Sitrep.BuiltIn;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Tests;

/// <summary>The grammar that the program ships, opened once for all tests.</summary>
public static class Grammars
{
    static readonly Lazy<Grammarian> english = new(() =>
        new(GrammarModel.Load(BuiltInPacks.Model("languages/english/english.grammar")), TextRules.From(BuiltInPacks.Packs), IrregularVerbs.From(BuiltInPacks.Packs)));

    public static Grammarian English() => english.Value;
}
