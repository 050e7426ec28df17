using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sitrep.Cli.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public void A_port_that_is_taken_is_named_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        console.Run("new", ".");
        var run = console.Run("serve", "--port", port);
        Assert.Equal((1, $"sitrep: port {port} is taken. Give another: --port N (0 takes any free one).\n"), (run.Status, run.Error));
    }

    [Theory]
    [InlineData("0.0.0.0", true)]
    [InlineData("127.0.0.1", false)]
    public void Passwords_that_would_be_open_on_the_way_are_warned_of(string address, bool isWarnedOf)
    {
        // Taken, so that nothing is served for long.
        using var other = new TcpListener(IPAddress.Parse(address), 0);
        other.Start();
        console.Run("new", ".");
        console.Run("correct horse battery\n", ["users", "add", "anna"]);
        var run = console.Run("serve", "--sign-in", "--address", address, "--port", ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(1, run.Status);
        Assert.Equal(isWarnedOf, run.Error.Contains("passwords go over this address as they are typed", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_port_is_refused() => Assert.Equal(
        (2, "sitrep: '99999' is no port: --port takes 0 to 65535. See: sitrep serve --help\n"),
        (console.Run("serve", "--port", "99999") is var run ? run.Status : 0, run.Error));

    [Fact]
    public void Without_a_case_there_is_nothing_to_serve() => Assert.Equal(3, console.Run("serve", "--port", "0").Status);
}
