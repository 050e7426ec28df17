using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>A situation report for people, before it takes a form. Where its language runs from the right, names and words of reports within it are set apart (<see cref="Isolates"/>).</summary>
/// <param name="Scope">What it rests on and from where it looks, in one line.</param>
public sealed record Brief(string Title, string Scope, ImmutableArray<BriefSection> Sections, string SourcesHeading, ImmutableArray<BriefSource> Sources)
{
    /// <summary>BCP 47 code of its own words.</summary>
    [JsonIgnore]
    public string Language { get; init; } = "en";

    /// <summary>From which day and which instant it looks, also where none was asked for; in one line.</summary>
    [JsonIgnore]
    public string Clocks { get; init; } = "";

    [JsonIgnore]
    public bool RunsFromTheRight { get; init; }

    /// <summary>Words of a report as they stand in a line of this brief.</summary>
    internal string Set(string foreign) => RunsFromTheRight ? Isolates.Set(foreign) : foreign;
}
