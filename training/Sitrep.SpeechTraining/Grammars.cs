using Sitrep.BuiltIn;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Text;

namespace Sitrep.SpeechTraining;

/// <summary>The grammar that the program ships.</summary>
static class Grammars
{
    public static Grammarian English() =>
        new(GrammarModel.Load(BuiltInPacks.Model("languages/english/english.grammar")), TextRules.From(BuiltInPacks.Packs), IrregularVerbs.From(BuiltInPacks.Packs));
}
