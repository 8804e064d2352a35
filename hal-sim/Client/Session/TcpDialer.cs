using System;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>Connects by TCP.</summary>
/// <param name="Host">Name or address.</param>
public sealed record TcpDialer(string Host, int Port) : IPlatformDialer
{
    /// <summary>Where devices listen.</summary>
    public const int DefaultPort = 37777;

    public string Device => Port == DefaultPort ? Host : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    /// <summary>Reads <c>HOST</c> or <c>HOST:PORT</c>.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static TcpDialer Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int colon = text.LastIndexOf(':');
        string host = colon < 0 ? text : text[..colon];
        int port = DefaultPort;
        bool isPort = colon < 0 || (ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort given) && (port = given) > 0);
        return isPort && host.Length > 0 && !host.Contains(':', StringComparison.Ordinal)
            ? new TcpDialer(host, port)
            : throw new FormatException($"'{text}' is no device such as 192.168.0.2 or door.example:37777");
    }

    public async ValueTask<IPlatformTransport> ConnectAsync(CancellationToken cancel)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(Host, Port, cancel).ConfigureAwait(false);
            return new TcpTransport(client);
        }
        catch (SocketException failure)
        {
            client.Dispose();
            throw new IOException($"{Device} cannot be reached: {failure.Message}", failure);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private sealed class TcpTransport(TcpClient client) : IPlatformTransport
    {
        private readonly NetworkStream _stream = client.GetStream();

        public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
        {
            try
            {
                await _stream.WriteAsync(bytes, cancel).ConfigureAwait(false);
            }
            catch (IOException failure) when (failure.InnerException is SocketException cause)
            {
                throw Broken(cause);
            }
        }

        public async ValueTask<int> ReceiveAsync(Memory<byte> into, CancellationToken cancel)
        {
            try
            {
                return await _stream.ReadAsync(into, cancel).ConfigureAwait(false);
            }
            catch (IOException failure) when (failure.InnerException is SocketException cause)
            {
                throw Broken(cause);
            }
        }

        public ValueTask DisposeAsync()
        {
            client.Dispose();
            return ValueTask.CompletedTask;
        }

        private static ConnectionLostException Broken(SocketException cause) => new($"the connection broke: {cause.Message}", cause);
    }
}
