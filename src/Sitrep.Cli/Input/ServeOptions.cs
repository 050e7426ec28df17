using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Sitrep.Exchange.Out;
using Sitrep.Web;

namespace Sitrep.Cli.Input;

/// <summary>Where a page is served. Loopback unless the user says otherwise.</summary>
sealed class ServeOptions
{
    const int LargestPort = 65_535;

    public Option<int> Port { get; } = new("--port")
    {
        Description = "The port; 0 takes any free one.",
        HelpName = "N",
        DefaultValueFactory = _ => WebOptions.DefaultPort,
    };

    public Option<string?> Basemap { get; } = new("--basemap") { Description = "A PMTiles file for a detailed map of a region.", HelpName = "FILE" };

    public ServeOptions() => Port.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var port) && port is >= 0 and <= LargestPort))
        {
            result.AddError($"'{text}' is no port: --port takes 0 to {LargestPort}.");
        }
    });

    /// <summary>Serves until Ctrl-C or a signal to end, which the web host itself listens to, or until the token is cancelled.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> Serve(ParseResult parsed, Surroundings around, WebOptions shown, CancellationToken stop)
    {
        var port = parsed.GetValue(Port);
        var basemap = parsed.GetValue(Basemap) is { } file ? Path.Combine(around.Folder, file) : null;
        if (basemap is not null && Sitrep.Web.Client.Basemap.Complaint(basemap) is { } complaint)
        {
            around.Complain(Printable.Line(complaint));
            return ExitStatus.Incomplete;
        }

        await using var app = WebHost.Build(shown with { Port = port, Basemap = basemap, WarmsUp = true });
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException)
        {
            around.Complain($"port {port} is taken. Give another: --port N (0 takes any free one).");
            return ExitStatus.Incomplete;
        }

        around.Print(writer => writer.WriteLine($"\nServing on {WebHost.AddressOf(app)} until Ctrl-C."));
        around.Out.Flush();
        await app.WaitForShutdownAsync(stop);
        return ExitStatus.Done;
    }
}
