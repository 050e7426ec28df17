using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sitrep.Web.Client;

namespace Sitrep.Web.Tests.Cases;

/// <summary>Asks for a large answer many times over on one connection, and takes its time.</summary>
internal static class SlowReader
{
    private const int Asked = 200;

    /// <summary>Reads so many bytes ten times a second for a while, and then all the rest at once.</summary>
    /// <returns>How many bytes came in all, until the server ended the connection.</returns>
    public static async Task<long> Read(Served served, TimeSpan slowly, int bytesAtATime)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        if (slowly > TimeSpan.Zero)
        {
            socket.ReceiveBufferSize = 4096;
        }

        await socket.ConnectAsync(IPAddress.Loopback, served.Client.BaseAddress!.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat($"GET {ClientFiles.Style} HTTP/1.1\r\nHost: localhost\r\n\r\n", Asked - 1))
            + $"GET {ClientFiles.Style} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        var (clock, few) = (Stopwatch.StartNew(), 0L);
        while (clock.Elapsed < slowly)
        {
            await Task.Delay(100);
            few += await Receive(socket, new byte[bytesAtATime]);
        }

        return few + await Rest(socket);
    }

    private static async Task<long> Rest(Socket socket)
    {
        var (buffer, all) = (new byte[1 << 20], 0L);
        while (await Receive(socket, buffer) is > 0 and var read)
        {
            all += read;
        }

        return all;
    }

    private static async Task<int> Receive(Socket socket, byte[] buffer)
    {
        try
        {
            return buffer.Length == 0 ? 0 : await socket.ReceiveAsync(buffer);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
        {
            return 0;
        }
    }
}
