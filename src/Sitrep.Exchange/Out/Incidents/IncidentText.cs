using System.Globalization;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Geography.Names;
using Sitrep.Situation;
using Sitrep.Situation.Copies;
using Sitrep.Situation.Incidents;

namespace Sitrep.Exchange.Out.Incidents;

/// <summary>An incident for a terminal: on one line, or with all its sources side by side and why they are one.</summary>
public sealed class IncidentText(IncidentWords words)
{
    readonly ClaimPhrase what = new(words.Brief);

    /// <summary>"2024-11-28  i0123456789ab  control  Khan al-Asal  Reds captured Khan al-Asal  two independent voices, denied".</summary>
    public string Line(Incident incident) => Printable.Line(string.Join("  ", Fields(incident)));

    IEnumerable<string> Fields(Incident incident)
    {
        yield return incident.Day is { } day ? Wire.Of(day) : "-         ";
        yield return incident.Id;
        yield return $"{Wire.Of(incident.Type),-14}";
        yield return what.Of(incident.Lead);
        yield return string.Join(", ", incident.Disputes.Select(d => words.Show.Label("disputes", Codes.Of(d.Kind)))
            .Prepend(words.Show.Label("corroboration", Codes.Of(incident.Grades.Corroboration))));
        yield return $"[{incident.Claims.Length}]";
    }

    public void Write(TextWriter output, Incident incident, IEnumerable<Join> why, CopyBook copies)
    {
        void Line(string text) => output.WriteLine(Printable.Line(text));
        Line($"{incident.Id}  {Wire.Of(incident.Type)}/{incident.Lead.Claim.Action}  {what.Of(incident.Lead)}");
        foreach (var line in About(incident))
        {
            Line("  " + line);
        }

        foreach (var voice in incident.Voices)
        {
            Line("  " + words.Show.Fill("show/voice", ("voice", voice.Source.Name), ("stance", words.Show.Label("stances", Codes.Of(voice.Stance)))));
            foreach (var saying in voice.Sayings)
            {
                Line("    " + Quote(saying.Claim));
                if (copies.OriginOf(saying.Claim.Report, saying.Claim.Claim.Evidence) is { } origin && origin.Id != saying.Claim.Report.Id)
                {
                    Line("    " + words.Show.Fill("show/copied", ("claim", Codes.Of(saying.Claim)), ("publisher", origin.Source)));
                }
            }
        }

        WriteWhy(Line, why.ToList());
    }

    /// <summary>A claim with who says it and the words that carry it.</summary>
    public string Quote(SourcedClaim source) => words.Show.Fill("show/quote", ("claim", Codes.Of(source)),
        ("words", new VoicePhrase(words.Brief).Of([source])), ("quote", Quotation.Of(source.Claim.Evidence, source.Report.Text)));

    IEnumerable<string> About(Incident incident)
    {
        var place = incident.Place;
        yield return words.Show.Fill("show/place", ("place", place?.Shown() ?? words.Show["show/unplaced"]),
            ("range", incident.RangeKm > 0 ? Number(incident.RangeKm) : null), ("within", place?.ShownWithin()));
        yield return words.Show.Fill("show/when", ("days", Days(incident)));
        if (!incident.Actors.IsEmpty)
        {
            yield return words.Show.Fill("show/who", ("actors", words.Brief.Join(incident.Actors.Select(s => s.Name))));
        }

        if (!incident.Targets.IsEmpty)
        {
            yield return words.Show.Fill("show/whom", ("targets", words.Brief.Join(incident.Targets.Select(s => s.Name))));
        }

        foreach (var figure in incident.Figures)
        {
            yield return words.Show.Fill(figure.IsPart ? "show/part" : "show/figure", ("subject", Subject(figure)), ("range", words.Brief.Of(figure.Toll)));
        }

        yield return Grades(incident.Grades);
        if (!incident.Disputes.IsEmpty)
        {
            yield return words.Show.Fill("show/disputed", ("kinds", words.Brief.Join(incident.Disputes.Select(d => words.Show.Label("disputes", Codes.Of(d.Kind))))));
        }
    }

    void WriteWhy(Action<string> line, List<Join> why)
    {
        if (why.Count == 0)
        {
            return;
        }

        line("  " + words.Show["show/why"]);
        foreach (var join in why)
        {
            line("    " + (join.Judged is { } judged
                ? words.Show.Fill("show/judged", ("claim", Codes.Of(join.Claim)), ("other", Codes.Of(join.With)), ("author", judged.Author.Name))
                : words.Show.Fill("show/joined", ("claim", Codes.Of(join.Claim)), ("other", Codes.Of(join.With)),
                    ("signs", string.Join(", ", join.Signs.Select(s => words.Show.Label("signs", Situation.Fusion.Comparing.SignWeights.NameOf(s))))),
                    ("score", join.Score.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)))));
        }
    }

    string Subject(Figure figure)
    {
        var whose = figure.Civilian ? words.Show["show/civilians"] : figure.Whose?.Name ?? words.Show["show/no-side"];
        var category = figure.Category is null ? null : words.Brief.Label(figure.Type == Model.ClaimType.Equipment ? "equipment" : "people", figure.Category);
        return string.Join(", ", new[] { whose, category, words.Brief.Label("actions", figure.Action) }.Where(s => s is not null));
    }

    string Grades(Grades grades) => words.Show.Fill("show/grades", ("corroboration", words.Show.Label("corroboration", Codes.Of(grades.Corroboration))),
        ("admiralty", grades.Admiralty.ToString()), ("harm", grades.CivilianHarm is { } harm ? words.Show.Label("harm", Codes.Of(harm)) : null));

    string Days(Incident incident) => (incident.First, incident.Last) switch
    {
        ({ } first, { } last) when first == last => BriefWords.Of(first),
        ({ } first, { } last) => $"{BriefWords.Of(first)} – {BriefWords.Of(last)}",
        _ => words.Show["show/undated"],
    };

    static string Number(double n) => n.ToString("0.#", CultureInfo.InvariantCulture);
}
