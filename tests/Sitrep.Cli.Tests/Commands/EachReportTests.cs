using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Reading;

namespace Sitrep.Cli.Tests.Commands;

public sealed class EachReportTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("sitrep-each-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_report_that_fails_is_told_and_the_others_go_on()
    {
        File.WriteAllText(Path.Combine(folder, "one\u001b.txt"), "Rebels captured Kibati.");
        File.WriteAllText(Path.Combine(folder, "two.txt"), "The army left Sake.");
        using var errors = new StringWriter();
        var around = new Surroundings(new MemoryStream(), new MemoryStream(), errors, false, false, folder, TimeProvider.System);
        var reports = new ReportOptions();
        var command = new Command("try");
        reports.AddTo(command);
        var read = new List<string>();

        var status = EachReport.Do(command.Parse(["one\u001b.txt", "two.txt"]), reports, around, report =>
        {
            if (report.File == "one\u001b.txt")
            {
                throw new UnreadableReportException(report, new InvalidOperationException());
            }

            read.Add(report.File);
        });

        Assert.Equal(ExitStatus.Incomplete, status);
        Assert.Equal(["two.txt"], read);
        Assert.StartsWith("sitrep: one?.txt: could not be read, by a defect of this program (InvalidOperationException). The report is left out.", errors.ToString(), StringComparison.Ordinal);
    }
}
