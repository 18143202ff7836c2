using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaTasks.Shadow;

/// <summary>
/// Lets programs that know no Unix sockets reach a shadow's one database over 127.0.0.1, while a command runs. Whoever connects has to name
/// the database, whose name is random and known to the command only, and the replay's role: nobody gets to the rest of the server.
/// </summary>
internal sealed class SocketBridge : IAsyncDisposable
{
    private const int Tls = 80877103;
    private const int Gss = 80877104;
    private const int Cancel = 80877102;
    private const int LongestStart = 10_000;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _socket;
    private readonly string _user;
    private readonly string _database;
    private Task _accepting = Task.CompletedTask;

    private SocketBridge(string socket, string user, string database) => (_socket, _user, _database) = (socket, user, database);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <param name="socket">The path of the server's socket.</param>
    /// <param name="user">The one role that may connect.</param>
    /// <param name="database">The one database.</param>
    public static SocketBridge Start(string socket, string user, string database)
    {
        var bridge = new SocketBridge(socket, user, database);
        bridge._listener.Start();
        bridge._accepting = bridge.AcceptAsync();
        return bridge;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _accepting.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The command has ended.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                await using var outside = client.GetStream();
                if (await StartMessageAsync(outside).ConfigureAwait(false) is not { } start) return;
                using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await server.ConnectAsync(new UnixDomainSocketEndPoint(_socket), _end.Token).ConfigureAwait(false);
                await using var inside = new NetworkStream(server);
                await inside.WriteAsync(start, _end.Token).ConfigureAwait(false);
                await Task.WhenAny(outside.CopyToAsync(inside, _end.Token), inside.CopyToAsync(outside, _end.Token)).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side has gone.
        }
    }

    /// <summary>The message that begins a session, or a cancel; <see langword="null"/> when it is for anything else than the database.</summary>
    private async Task<byte[]?> StartMessageAsync(NetworkStream stream)
    {
        while (true)
        {
            var head = new byte[8];
            await stream.ReadExactlyAsync(head, _end.Token).ConfigureAwait(false);
            var (length, code) = (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4)));
            if (length is < 8 or > LongestStart) return null;
            var message = new byte[length];
            head.CopyTo(message, 0);
            await stream.ReadExactlyAsync(message.AsMemory(8), _end.Token).ConfigureAwait(false);
            if (code is Tls or Gss)
            {
                await stream.WriteAsync("N"u8.ToArray(), _end.Token).ConfigureAwait(false);
                continue;
            }
            if (code == Cancel || IsAllowed(message)) return message;
            await stream.WriteAsync(Refusal($"only the database \"{_database}\" is open to the role \"{_user}\" here: a shadow has no other"), _end.Token).ConfigureAwait(false);
            return null;
        }
    }

    private bool IsAllowed(byte[] message)
    {
        var words = Encoding.UTF8.GetString(message, 8, message.Length - 8).Split('\0');
        string? Value(string name) => Enumerable.Range(0, words.Length / 2).Where(index => words[2 * index] == name).Select(index => words[(2 * index) + 1]).LastOrDefault();
        return Value("user") == _user && (Value("database") ?? Value("user")) == _database && Value("replication") is null;
    }

    private static byte[] Refusal(string text)
    {
        var fields = Encoding.UTF8.GetBytes($"SFATAL\0VFATAL\0C28000\0M{text}\0\0");
        var message = new byte[5 + fields.Length];
        message[0] = (byte)'E';
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), 4 + fields.Length);
        fields.CopyTo(message, 5);
        return message;
    }
}
