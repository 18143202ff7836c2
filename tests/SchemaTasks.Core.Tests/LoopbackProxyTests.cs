using System.Net;
using System.Net.Sockets;

namespace SchemaTasks;

public sealed class LoopbackProxyTests
{
    [Fact]
    public async Task Bytes_arrive_in_order_both_ways()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        await using var proxy = new LoopbackProxy(server.LocalEndpoint) { Delay = TimeSpan.FromMilliseconds(1) };
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, proxy.Port);
        using var accepted = await server.AcceptTcpClientAsync();

        var sent = Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7)).ToArray();
        await client.GetStream().WriteAsync(sent);
        var received = new byte[sent.Length];
        await accepted.GetStream().ReadExactlyAsync(received);
        await accepted.GetStream().WriteAsync(received);
        var echoed = new byte[sent.Length];
        await client.GetStream().ReadExactlyAsync(echoed);

        Assert.Equal(sent, echoed);
        Assert.Equal(sent.Length, proxy.BytesFromServer);
    }

    [Fact]
    public async Task The_connection_is_cut_after_so_many_bytes()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        await using var proxy = new LoopbackProxy(server.LocalEndpoint) { CutAfter = 10 };
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, proxy.Port);
        using var accepted = await server.AcceptTcpClientAsync();
        await accepted.GetStream().WriteAsync(new byte[1000]);

        var read = 0;
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            var buffer = new byte[1000];
            while (await client.GetStream().ReadAsync(buffer) is var n)
            {
                if (n == 0) throw new IOException("closed");
                read += n;
            }
        });
        Assert.InRange(read, 0, 10);
    }
}
