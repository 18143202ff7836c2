using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaTasks.Postgres.Tests;

/// <summary>Speaks PostgreSQL's protocol up to a point, and from there on what a script says.</summary>
internal sealed class HostileServer : IDisposable
{
    private readonly Func<HostileServer, NetworkStream, Task> _script;
    private readonly bool _letsIn;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private long _sent;
    private int _sessions;
    private int _ended;

    /// <param name="letsIn">Whether the login succeeds and the script begins with the first command.</param>
    /// <param name="script">What is sent then.</param>
    public HostileServer(bool letsIn, Func<HostileServer, NetworkStream, Task> script)
    {
        (_letsIn, _script) = (letsIn, script);
        _listener.Start();
        _ = AcceptAsync();
    }

    public ConnectionSettings Connection => ConnectionSettings.Local("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, "d", "u");

    /// <summary>Bytes that the clients took, or that are under way to them.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Sessions that were begun.</summary>
    public int Sessions => _sessions;

    /// <summary>Whether every client has ended its connection.</summary>
    public bool AllEnded => _ended == _sessions;

    /// <summary>A whole message.</summary>
    public static byte[] Message(char type, params byte[] body) => [.. Head(type, body.Length), .. body];

    /// <summary>The beginning of a message.</summary>
    /// <param name="type">Its letter.</param>
    /// <param name="length">Bytes of what follows, or what is claimed to.</param>
    public static byte[] Head(char type, int length)
    {
        var head = new byte[5];
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), unchecked(length + 4));
        return head;
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public async Task SendAsync(NetworkStream stream, byte[] bytes)
    {
        await stream.WriteAsync(bytes);
        Interlocked.Add(ref _sent, bytes.Length);
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref _sessions);
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var number = new byte[4];
                await stream.ReadExactlyAsync(number);
                await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadInt32BigEndian(number) - 4]);
                if (_letsIn)
                {
                    await SendAsync(stream, [.. Message('R', 0, 0, 0, 0), .. Parameter("server_version", "15.4"), .. Parameter("client_encoding", "UTF8"), .. Parameter("standard_conforming_strings", "on"), .. Message('K', 0, 0, 0, 1, 0, 0, 0, 2), .. Message('Z', (byte)'I')]);
                    await stream.ReadAtLeastAsync(new byte[64 * 1024], 1);
                }
                await _script(this, stream);
                // Until the client goes.
                while (await stream.ReadAsync(new byte[64 * 1024]) > 0)
                {
                }
            }
        }
        catch (IOException)
        {
            // It has gone.
        }
        finally
        {
            Interlocked.Increment(ref _ended);
        }
    }

    private static byte[] Parameter(string name, string value) => Message('S', Text($"{name}\0{value}\0"));
}
