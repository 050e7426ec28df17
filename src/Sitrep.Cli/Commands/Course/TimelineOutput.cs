using System.Collections.Immutable;
using Sitrep.Exchange.Out.Timeline;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Timeline;

namespace Sitrep.Cli.Commands.Course;

/// <summary>Writes days and operations in the form asked for.</summary>
sealed record TimelineOutput(Surroundings Around, Composition Parts, string Format, bool Quotes)
{
    TimelineText Text => new(new(Parts.Packs), Quotes);

    public void Write(ImmutableArray<Day> days, ImmutableArray<Operation> operations)
    {
        if (Format == "text")
        {
            Around.Print(writer => Text.Write(writer, days, operations));
            return;
        }

        WriteForPrograms(days, operations);
    }

    /// <summary>One operation: its days alone.</summary>
    public void Write(Operation operation)
    {
        if (Format == "text")
        {
            Around.Print(writer => Text.Write(writer, operation));
            return;
        }

        WriteForPrograms([.. operation.Days.Select(d => new Day(d.Date, [.. d.Parts.Select(p => p.Incident)]))], [operation]);
    }

    void WriteForPrograms(ImmutableArray<Day> days, ImmutableArray<Operation> operations)
    {
        if (Format == "geojson")
        {
            TimelineGeoJson.Write(Around.Out, days, operations);
        }
        else
        {
            TimelineJson.Write(Around.Out, days, operations);
        }
    }
}
