using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Exchange.Out.Mentions;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Model.Reasons;
namespace Sitrep.Exchange.Out.Explained;

/// <summary>The parts of an explanation as JSON; spans are objects of start, end (Unicode code points) and text.</summary>
sealed class ReasonJson(Utf8JsonWriter json, Report report, CodePoints points)
{
    const int Decimals = 4;

    public void Sentence(Sentence sentence)
    {
        Span("sentence", sentence.Span);
        Each("tree", sentence.Tokens, token =>
        {
            Place(token.Span);
            json.WriteString("lemma", token.Lemma);
            json.WriteString("pos", UdNames.NameOf(token.Pos));
            json.WriteNumber("head", token.Head);
            json.WriteString("relation", UdNames.NameOf(token.Relation));
        });
    }

    public void Mentions(IEnumerable<Mention> mentions) => Each("mentions", mentions, mention =>
    {
        json.WriteString("kind", MentionJson.KindOf(mention));
        Place(mention.Span);
        json.WriteString("rule", mention.Rule);
    });

    public void Draft(DraftReason draft)
    {
        json.WriteString("id", draft.Id);
        json.WriteString("rule", draft.Rule);
        json.WriteString("type", Wire.Of(draft.Type));
        json.WriteString("action", draft.Action);
        json.WriteString("origin", draft.Origin);
        Span("trigger", draft.Trigger);
        if (draft.Thing is { } thing)
        {
            Thing(thing);
        }

        Slots(draft.Slots);
        Span("evidence", draft.Evidence);
        json.WriteNumber("probability", Math.Round(draft.Probability, Decimals));
        json.WriteNumber("threshold", draft.Threshold);
        json.WriteString("fate", draft.Fate.ToString().ToLowerInvariant());
        json.WriteIfSaid(draft.Fate == DraftFate.Kept ? "claim" : "outdoneBy", draft.Became);
        Each("signs", draft.Signs, sign =>
        {
            json.WriteString("name", sign.Name);
            json.WriteNumber("weight", Math.Round(sign.Weight, Decimals));
        });
    }

    void Thing(ThingReason thing)
    {
        json.WriteStartObject("thing");
        Place(thing.Words);
        json.WriteString("slot", thing.Slot);
        json.WriteString("fit", thing.Fit);
        json.WriteIfSaid("count", thing.Count is { } count ? ClaimText.Of(count) : null);
        json.WriteEndObject();
    }

    void Slots(ImmutableArray<SlotReason> slots) => Each("slots", slots, slot =>
    {
        json.WriteString("name", slot.Name);
        Place(slot.Words);
        json.WriteBoolean("inherited", slot.Inherited);
    });

    public void Trigger(TriggerReason trigger)
    {
        json.WriteString("rule", trigger.Rule);
        Place(trigger.Words);
        json.WriteString("wants", trigger.Wants);
        json.WriteStartArray("wantedIn");
        foreach (var slot in trigger.WantedIn)
        {
            json.WriteStringValue(slot);
        }

        json.WriteEndArray();
        Slots(trigger.Slots);
        json.WriteNumber("drafts", trigger.Drafts);
    }

    public void Role(RoleReason role)
    {
        json.WriteString("role", role.Role);
        Each("candidates", role.Candidates, candidate =>
        {
            json.WriteString("kind", candidate.Kind);
            if (candidate.Words is { } words)
            {
                Place(words);
                json.WriteString("slot", candidate.Slot);
            }

            json.WriteNumber("score", Math.Round(candidate.Score, Decimals));
            json.WriteBoolean("chosen", candidate.Chosen);
        });
    }

    public void Voice(VoiceReason voice)
    {
        json.WriteStartObject("voice");
        if (voice.Speech is { } speech)
        {
            Each("source", speech.Source, Place);
            Each("cue", speech.Cue, Place);
            json.WriteString("stance", Wire.Of(speech.Stance));
            json.WriteString("rule", speech.Rule);
        }

        json.WriteString("mood", Wire.Of(voice.Mood));
        json.WriteString("moodRule", voice.MoodRule);
        if (voice.MoodWord.Length > 0)
        {
            Span("moodWord", voice.MoodWord);
        }

        json.WriteEndObject();
    }

    public void Each<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void Span(string name, Span span)
    {
        json.WriteStartObject(name);
        Place(span);
        json.WriteEndObject();
    }

    void Place(Span span)
    {
        json.WriteNumber("start", points.At(span.Start));
        json.WriteNumber("end", points.At(span.End));
        json.WriteString("text", span.In(report.Text));
    }
}
