using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaTasks.Postgres.Tests;

/// <summary>Answers the start of each session with an error of PostgreSQL's protocol, as a server that starts or a host's proxy does: the first of them, the second …, and the last from then on.</summary>
internal sealed class SayingServer : IDisposable
{
    private readonly (string State, string Message)[] _errors;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _sessions;

    public SayingServer(params (string State, string Message)[] errors)
    {
        _errors = errors;
        _listener.Start();
        _ = AcceptAsync();
    }

    public ConnectionSettings Connection => ConnectionSettings.Local("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, "d", "u");

    /// <summary>The server that is awake after these errors; <see langword="null"/> for none.</summary>
    public EndPoint? Awake { get; init; }

    /// <summary>Sessions that were begun.</summary>
    public int Sessions => _sessions;

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
        using (client)
        {
            var stream = client.GetStream();
            // Requests for encryption are denied until the start-up message itself comes.
            var start = await ReadAsync(stream);
            while (BinaryPrimitives.ReadInt32BigEndian(start) is 80877103 or 80877104)
            {
                await stream.WriteAsync("N"u8.ToArray());
                start = await ReadAsync(stream);
            }
            var length = new byte[4];
            var session = Interlocked.Increment(ref _sessions);
            if (session > _errors.Length && Awake is { } awake)
            {
                using var socket = new Socket(awake.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(awake);
                await using var server = new NetworkStream(socket);
                BinaryPrimitives.WriteInt32BigEndian(length, start.Length + 4);
                await server.WriteAsync((byte[])[.. length, .. start]);
                await Task.WhenAny(stream.CopyToAsync(server), server.CopyToAsync(stream));
                return;
            }
            var (state, message) = _errors[Math.Min(session, _errors.Length) - 1];
            var fields = Encoding.UTF8.GetBytes($"SFATAL\0VFATAL\0C{state}\0M{message}\0\0");
            BinaryPrimitives.WriteInt32BigEndian(length, fields.Length + 4);
            await stream.WriteAsync((byte[])[(byte)'E', .. length, .. fields]);
        }
    }

    private static async Task<byte[]> ReadAsync(NetworkStream stream)
    {
        var length = new byte[4];
        await stream.ReadExactlyAsync(length);
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(length) - 4];
        await stream.ReadExactlyAsync(body);
        return body;
    }
}
