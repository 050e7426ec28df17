using System.Globalization;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Places.Spans;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Areas;

/// <summary>
/// Reads what stands around a name: "10 km south of X", "the western countryside of X", "the outskirts of X", "near X", "northern X".
/// The mention then tells an area, not the point of the name.
/// </summary>
static class Relations
{
    /// <summary>Of a distance that is said, so much is uncertain.</summary>
    const double Vague = 0.2;

    /// <summary>A direction in a province or country leaves about half of it.</summary>
    const double PartOf = 0.5;

    public static PlaceMention Apply(Scene scene, NameSpan span, PlaceMention mention)
    {
        var before = new Cursor(scene, span.First);
        return Distance(scene, span, mention)
            ?? Extent(scene, span, mention, ref before)
            ?? mention;
    }

    /// <summary>A distance, its unit, a direction and "of" before the name.</summary>
    static PlaceMention? Distance(Scene scene, NameSpan span, PlaceMention mention)
    {
        var i = span.First - 1;
        i -= IsLink(scene, i) ? 1 : 0;
        var degrees = At(scene, i) is not null && !IsParted(scene, i + 1) ? Direction(scene, ref i) : null;
        i -= degrees is null ? 0 : 1;
        i -= degrees is not null && IsLink(scene, i) ? 1 : 0;
        if (At(scene, i) is not { } unit || At(scene, i - 1) is not { } number || IsParted(scene, i + 1)
            || scene.Lexicon.Areas.Unit(unit.Span.In(scene.Text)) is not { } km
            || !double.TryParse(number.Span.In(scene.Text), NumberStyles.Number, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        var far = count * km;
        return mention with
        {
            Rule = "place.distance",
            Precision = mention.Location is null ? PlacePrecision.Unresolved : PlacePrecision.Near,
            Location = mention.Location is { } at && degrees is { } bearing ? Bearing.Move(at, far, bearing) : mention.Location,
            RadiusKm = mention.Location is null ? null : Math.Round((mention.RadiusKm ?? 1) + (degrees is null ? far : far * Vague), 1),
            Within = scene.SpanOf(i - 1, span.Last).Of(scene.Text),
        };
    }

    /// <summary>Words of extent and direction before the name or right after it.</summary>
    static PlaceMention? Extent(Scene scene, NameSpan span, PlaceMention mention, ref Cursor before)
    {
        AreaWord? area = null;
        double? degrees = null;
        while (before.Previous() is { } word)
        {
            var form = word.Span.In(scene.Text);
            var (extent, direction) = (scene.Lexicon.Areas.Area(form), before.Direction());
            if (extent is null && direction is null && !word.Is(WordClass.Connector | WordClass.Kind))
            {
                break;
            }

            (area, degrees) = (area ?? extent, degrees ?? direction);
            before.Keep(extent is not null || direction is not null);
        }

        var last = span.Last;
        if (At(scene, last + 1) is { Gap: Gap.Space } after && scene.Lexicon.Areas.Area(after.Span.In(scene.Text)) is { Name: "countryside" or "outskirts" or "suburbs" or "front" } follows)
        {
            (area, last) = (follows, last + 1);
        }
        else if ((scene.Words[span.Last].Shape & WordShape.Possessive) != 0 && At(scene, last + 1) is { Gap: Gap.Space } side
            && scene.Lexicon.Areas.Direction(side.Span.In(scene.Text)) is { } turn && At(scene, last + 2) is { Gap: Gap.Space } whole
            && scene.Lexicon.Areas.Area(whole.Span.In(scene.Text)) is { } part)
        {
            (area, degrees, last) = (part, turn, last + 2);
        }

        return area is null && degrees is null ? null : Shape(scene, mention, area ?? AreaWords.NoArea, degrees, scene.SpanOf(before.Kept, last));
    }

    static PlaceMention Shape(Scene scene, PlaceMention mention, AreaWord area, double? degrees, Span words)
    {
        if (degrees is { } side && mention is { Kind: PlaceKind.Country, Id: { } country } && scene.Gazetteer.Find(CountrySides.Name(country, side)) is [{ Place: var part }, ..])
        {
            return mention with { Rule = $"place.{area.Name}", Precision = PlacePrecision.Area, Location = part.Location, RadiusKm = part.RadiusKm, Within = words.Of(scene.Text) };
        }

        var (radius, offset) = mention.RadiusKm is { } own && own > area.RadiusKm ? (own * PartOf, own * PartOf) : (area.RadiusKm, area.OffsetKm);
        (radius, offset) = degrees is null && mention.RadiusKm > area.RadiusKm ? (mention.RadiusKm.Value, 0) : (radius, offset);
        return mention with
        {
            Rule = $"place.{area.Name}",
            Kind = area.Name switch { "countryside" => PlaceKind.Countryside, "front" => PlaceKind.Front, _ => mention.Kind },
            Precision = mention.Location is null ? PlacePrecision.Unresolved : area.Name == "near" ? PlacePrecision.Near : PlacePrecision.Area,
            Location = mention.Location is { } at && degrees is { } bearing && offset > 0 ? Bearing.Move(at, offset, bearing) : mention.Location,
            RadiusKm = mention.Location is null ? null : Math.Round(radius, 1),
            Within = words.Of(scene.Text),
        };
    }

    /// <summary>The direction that a word gives, with what is hyphened to it ("north-western"); steps back to its first part.</summary>
    static double? Direction(Scene scene, ref int i)
    {
        if (i > 0 && scene.Words[i].Gap == Gap.Hyphen && scene.Lexicon.Areas.Direction(scene.SpanOf(i - 1, i).In(scene.Text)) is { } both)
        {
            i--;
            return both;
        }

        return scene.Lexicon.Areas.Direction(scene.Words[i].Span.In(scene.Text));
    }

    static Word? At(Scene scene, int i) => i >= 0 && i < scene.Words.Count ? scene.Words[i] : null;

    static bool IsLink(Scene scene, int i) => At(scene, i) is { } word && word.Is(WordClass.Connector | WordClass.Locative) && !word.IsNamelike
        && scene.Lexicon.Areas.Direction(word.Span.In(scene.Text)) is null && !IsParted(scene, i + 1);

    static bool IsParted(Scene scene, int i) => At(scene, i) is not { Gap: Gap.Space or Gap.Hyphen };

    /// <summary>Walks back over the words of one phrase and remembers the first that tells something.</summary>
    ref struct Cursor(Scene scene, int at)
    {
        int at = at;

        public int Kept { get; private set; } = at;

        public Word? Previous() => at > 0 && scene.Words[at].Gap == Gap.Space && !scene.Words[at - 1].Is(WordClass.People) ? scene.Words[--at] : null;

        public double? Direction() => Relations.Direction(scene, ref at);

        public void Keep(bool telling) => Kept = telling ? at : Kept;
    }
}
