using System.Globalization;
using Microsoft.Playwright;
using Sitrep.FirstMap;

// usage: Sitrep.FirstMap [PROGRAM [ROUNDS]]: starts the program (artifacts/cli/sitrep unless given) with the demo, opens its map in a Chromium that was started
// for it, and tells how long it took. Each round is a new program and a new browser; browser, drawing in software and program share this machine.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (program, rounds) = (args.Length > 0 ? args[0] : "artifacts/cli/sitrep", args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 9);
if (!File.Exists(program))
{
    Console.Error.WriteLine($"There is no {program}. Run ./build.sh publish first.");
    return 1;
}

using var playwright = await Playwright.CreateAsync();
var (browser, cold, again) = (new ColdBrowser(playwright), new List<Loaded>(), new List<Loaded>());
for (var i = 0; i < rounds; i++)
{
    using var demo = await DemoServer.Start(program);
    cold.Add(await browser.Open(demo.Address));
    again.Add(await browser.Open(demo.Address));
}

Tell("program and browser just started", cold);
Tell("the same program, a browser just started", again);
foreach (var part in cold[rounds / 2].Parts)
{
    Console.WriteLine(part);
}

return 0;

static void Tell(string which, List<Loaded> loads) => Console.WriteLine(
    $"{which,-42} first words {Times(loads, load => load.Text)}   map with incidents {Times(loads, load => load.Picture)}   one that moves {Times(loads, load => load.Map)}   all drawn {Times(loads, load => load.Idle)}");

static string Times(List<Loaded> loads, Func<Loaded, double> time)
{
    var sorted = loads.Select(time).Order().ToArray();
    return $"median {sorted[sorted.Length / 2]:f0} ms ({sorted[0]:f0} to {sorted[^1]:f0})";
}
