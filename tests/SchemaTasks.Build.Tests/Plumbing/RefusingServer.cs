using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaTasks.Build.Tests;

/// <summary>Speaks just enough of PostgreSQL's protocol to ask for a password and refuse it: no server need be configured for that.</summary>
internal sealed class RefusingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public RefusingServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => $"postgres://someone:{LiveDatabase.Password}@127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/data";

    /// <summary>The password that was sent last.</summary>
    public string? Received { get; private set; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
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
            while (BinaryPrimitives.ReadInt32BigEndian(await ReadAsync(stream)) is 80877103 or 80877104) await stream.WriteAsync("N"u8.ToArray());
            await stream.WriteAsync(new byte[] { (byte)'R', 0, 0, 0, 8, 0, 0, 0, 3 });
            await stream.ReadExactlyAsync(new byte[1]);
            Received = Encoding.UTF8.GetString(await ReadAsync(stream)).TrimEnd('\0');
            var fields = "SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user \"someone\"\0\0"u8.ToArray();
            var length = new byte[4];
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
