using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace SchemaTasks;

/// <summary>
/// A bad network on the loopback: forwards connections to a server, with a delay each way, and optionally cuts or stalls them after so
/// many bytes from the server.
/// </summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket> _connect;
    private readonly Task _accepting;
    private long _bytesFromServer;
    private int _connections;
    private int _roundTrips;
    private bool _serverSpokeLast = true;

    /// <param name="upstream">The server: an <see cref="IPEndPoint"/> or a <see cref="UnixDomainSocketEndPoint"/>.</param>
    public LoopbackProxy(EndPoint upstream)
    {
        _connect = () =>
        {
            var socket = upstream is UnixDomainSocketEndPoint
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(upstream.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect(upstream);
            return socket;
        };
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Half of the round trip: what each chunk is held back in each direction.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>After so many bytes from the server to a client, both ends of that connection are reset.</summary>
    public long? CutAfter { get; init; }

    /// <summary>After so many bytes from the server to a client, nothing more comes, and the connection stays open.</summary>
    public long? StallAfter { get; init; }

    /// <summary>Bytes from the server to clients, over all connections.</summary>
    public long BytesFromServer => Interlocked.Read(ref _bytesFromServer);

    /// <summary>Connections that were made.</summary>
    public int Connections => _connections;

    /// <summary>How often a client spoke after the server had: each is a wait for the way there and back. Over connections that are used one after another.</summary>
    public int RoundTrips => _roundTrips;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        try
        {
            await _accepting;
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // This is how a stopped listener answers.
        }
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptSocketAsync(_stop.Token);
            client.NoDelay = true;
            Interlocked.Increment(ref _connections);
            _ = ForwardAsync(client);
        }
    }

    private async Task ForwardAsync(Socket client)
    {
        using (client)
        {
            try
            {
                using var server = _connect();
                using var both = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
                var up = PumpAsync(client, server, fromServer: false, both.Token);
                var down = PumpAsync(server, client, fromServer: true, both.Token);
                await Task.WhenAny(up, down);
                if (CutAfter is not null) client.LingerState = new LingerOption(true, 0);
                await both.CancelAsync();
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException)
            {
                // A broken link is what this class is for.
            }
        }
    }

    private async Task PumpAsync(Socket from, Socket to, bool fromServer, CancellationToken cancel)
    {
        var chunks = Channel.CreateUnbounded<(byte[] Bytes, long Due)>();
        var sending = SendAsync(chunks.Reader, to, cancel);
        var buffer = new byte[64 * 1024];
        var left = fromServer ? CutAfter ?? StallAfter : null;
        try
        {
            while (await from.ReceiveAsync(buffer, cancel) is var received and > 0)
            {
                var taken = (int)Math.Min(received, left ?? received);
                if (fromServer) Interlocked.Add(ref _bytesFromServer, taken);
                lock (_listener)
                {
                    // The next connection's first word is one after a goodbye, too.
                    var isGoodbye = !fromServer && IsGoodbye(buffer.AsSpan(0, received));
                    if (!fromServer && _serverSpokeLast && !isGoodbye) _roundTrips++;
                    _serverSpokeLast = fromServer || isGoodbye;
                }
                if (taken > 0) chunks.Writer.TryWrite((buffer[..taken], Environment.TickCount64 + (long)Delay.TotalMilliseconds));
                left -= taken;
                if (left == 0 && CutAfter is not null) break;
                if (left == 0) await Task.Delay(Timeout.Infinite, cancel);
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // The other direction, or the proxy's owner, closed it.
        }
        chunks.Writer.Complete();
        await sending;
    }

    /// <summary>Terminate, which nothing answers.</summary>
    private static bool IsGoodbye(ReadOnlySpan<byte> bytes) => bytes.SequenceEqual("X\0\0\0\u0004"u8);

    private static async Task SendAsync(ChannelReader<(byte[] Bytes, long Due)> chunks, Socket to, CancellationToken cancel)
    {
        try
        {
            await foreach (var (bytes, due) in chunks.ReadAllAsync(cancel))
            {
                var wait = due - Environment.TickCount64;
                if (wait > 0) await Task.Delay(TimeSpan.FromMilliseconds(wait), cancel);
                for (var sent = 0; sent < bytes.Length;) sent += await to.SendAsync(bytes.AsMemory(sent), cancel);
            }
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // As above.
        }
    }
}
