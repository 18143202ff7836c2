using System.Net;
using System.Net.Sockets;

namespace SchemaTasks;

/// <summary>Accepts connections, answers the first message with fixed bytes, and then never again.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;

    /// <param name="answer">Nothing, or what a server would say: <c>S</c> to a request for TLS.</param>
    public SilentServer(ReadOnlySpan<byte> answer)
    {
        _answer = answer.ToArray();
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            try
            {
                var buffer = new byte[4096];
                if (await client.ReceiveAsync(buffer) > 0 && _answer.Length > 0) await client.SendAsync(_answer);
                while (await client.ReceiveAsync(buffer) > 0)
                {
                    // Read, so that the client's end is noticed, and left unanswered.
                }
            }
            catch (SocketException)
            {
                // The client gave up.
            }
        }
    }
}
