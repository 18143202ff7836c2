using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SchemaTasks.Build.Tests;

/// <summary>A web service of one test, on the loopback address: answers as the test says and keeps what was asked.</summary>
internal sealed class StubApi : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly List<StubRequest> _requests = [];
    private readonly Lock _gate = new();

    /// <param name="answer">Status and body of an answer.</param>
    public StubApi(Func<StubRequest, (int Status, string Body)> answer)
    {
        Url = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _ = Task.Run(() => ServeAsync(answer));
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; }

    public IReadOnlyList<StubRequest> Requests
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync(Func<StubRequest, (int Status, string Body)> answer)
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var request = new StubRequest(context.Request.HttpMethod, context.Request.RawUrl!, context.Request.Headers["Authorization"] ?? context.Request.Headers["PRIVATE-TOKEN"], context.Request.ContentType, await reader.ReadToEndAsync());
            lock (_gate) _requests.Add(request);
            var (status, body) = answer(request);
            context.Response.StatusCode = status;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What was asked.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">With the query.</param>
/// <param name="Token">The header that says who asks.</param>
/// <param name="ContentType">Of the body.</param>
/// <param name="Body">As text.</param>
internal sealed record StubRequest(string Method, string Path, string? Token, string? ContentType, string Body);
