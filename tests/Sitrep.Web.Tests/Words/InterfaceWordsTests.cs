using Sitrep.Model;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Words;

namespace Sitrep.Web.Tests.Words;

public sealed class InterfaceWordsTests
{
    private static readonly InterfaceWords Words = InterfaceWords.English;

    [Fact]
    public void Every_type_and_modality_and_precision_has_its_words()
    {
        Assert.All(TypeNames.All, type => Assert.NotNull(Words.Find($"type.{TypeNames.Of(type)}")));
        Assert.All(Enum.GetValues<Modality>(), modality => Assert.NotNull(Words.Find($"says.{TypeNames.Of(modality)}")));
        Assert.All(Enum.GetValues<Modality>(), modality => Assert.NotNull(Words.Find($"modality.{TypeNames.Of(modality)}")));
        Assert.All(Enum.GetValues<PlacePrecision>(), precision => Assert.NotNull(Words.Find($"precision.{TypeNames.Of(precision)}")));
    }

    [Theory]
    [InlineData("control", "capture recapture withdraw lose repel enter advance besiege break-siege hold")]
    [InlineData("attack", "attack clash")]
    [InlineData("casualty", "killed wounded missing captured detained abducted released")]
    [InlineData("equipment", "captured destroyed damaged abandoned")]
    [InlineData("infrastructure", "cut reopened closed damaged destroyed restored")]
    [InlineData("displacement", "displaced returned")]
    [InlineData("humanitarian", "delivered blocked needed")]
    [InlineData("agreement", "ceasefire truce exchange evacuation broken")]
    [InlineData("operation", "launched ongoing ended")]
    [InlineData("statement", "aim assessment warning denial demand condemnation")]
    public void Every_action_of_the_claim_format_has_its_words(string type, string actions) =>
        Assert.All(actions.Split(' '), action => Assert.NotNull(Words.Find($"claim.{type}.{action}")));

    [Fact]
    public void Every_method_and_category_of_the_claim_format_has_its_words_in_each_language()
    {
        var keys = Vocabulary.Methods.Select(method => $"method.{method}").Concat(Vocabulary.Equipment.Select(kind => $"equipment.{kind}")).Concat(Vocabulary.People.Select(kind => $"people.{kind}.one"));
        Assert.All(InterfaceWords.Languages, language => Assert.All(keys, key => Assert.True(InterfaceWords.Of(language).Find(key) is not null, $"{language}: {key}")));
    }

    [Fact]
    public void The_vocabulary_is_the_claim_formats() => Assert.All(TypeNames.All, type => Assert.All(Vocabulary.Actions(type), action => Assert.NotNull(Words.Find($"claim.{TypeNames.Of(type)}.{action}"))));
}
