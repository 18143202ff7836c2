using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SchemaTasks.Drift;
using SchemaTasks.Model;

namespace SchemaTasks.Operations;

public sealed class WebhookNoticeTests
{
    private const string Secret = "T00/B00/s3cr3t";

    private static readonly DriftReport Drift = new DriftGate(new DriftGateOptions { Today = new DateOnly(2026, 1, 1), ReportFile = "/r/report.md" })
        .Check(Outreach.Document.Schema, Outreach.Document.Positions, Outreach.Document.Schema with { Schemas = [.. Outreach.Document.Schema.Schemas, new Schema { Name = "n4me" }] });

    [Fact]
    public async Task A_notice_is_json_with_counts_and_the_run()
    {
        using var hook = new Hook("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");

        Assert.Null(await SendAsync(hook.Url, "Schema of <!channel> & \u202e", "https://ci.test/run/1"));

        var request = await hook.Request;
        Assert.StartsWith($"POST /{Secret} HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json; charset=utf-8\r\n", request, StringComparison.Ordinal);
        var body = JsonDocument.Parse(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]).RootElement;
        Assert.Equal("Schema of &lt;!channel&gt; &amp; \\u{202e}: drift found: 1 change, 1 high <https://ci.test/run/1>", body.GetProperty("text").GetString());
        Assert.DoesNotContain("n4me", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 no_team\r\nContent-Length: 0\r\n\r\n", "the address answers with status 404")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n\r\n", "the address answers with status 302")]
    [InlineData("nonsense\r\n\r\n", "the address cannot be reached (InvalidResponse)")]
    public async Task An_answer_that_is_none_is_a_message_without_the_address(string answer, string reason)
    {
        using var hook = new Hook(answer);

        AssertUnsent(await SendAsync(hook.Url), reason);
    }

    [Fact]
    public async Task Nobody_there()
    {
        using var hook = new Hook("");
        var url = hook.Url;
        hook.Dispose();

        AssertUnsent(await SendAsync(url), "the address cannot be reached (ConnectionError)");
    }

    [Theory]
    [InlineData("not an address " + Secret)]
    [InlineData("http://hooks.test/" + Secret)]
    [InlineData("file:///" + Secret)]
    [InlineData("ftp://127.0.0.1/" + Secret)]
    public async Task Only_https_is_asked_or_this_machine(string url) => AssertUnsent(await SendAsync(url), "it holds no https address");

    private static Task<Diagnostics.Diagnostic?> SendAsync(string url, string subject = "Schema", string? run = null) =>
        WebhookNotice.SendAsync("SCHEMA_WEBHOOK", url, Drift, subject, run, TestContext.Current.CancellationToken);

    private static void AssertUnsent(Diagnostics.Diagnostic? unsent, string reason)
    {
        Assert.NotNull(unsent);
        Assert.Equal(("ST0050", Diagnostics.DiagnosticSeverity.Message), (unsent.Code, unsent.Severity));
        Assert.Contains($"in SCHEMA_WEBHOOK (SchemaWebhookVariable): {reason}.", unsent.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", unsent.Message, StringComparison.Ordinal);
    }

    /// <summary>Answers one request.</summary>
    private sealed class Hook : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Hook(string answer)
        {
            _listener.Start();
            Request = AnswerAsync(answer);
        }

        public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{Secret}";

        public Task<string> Request { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<string> AnswerAsync(string answer)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                var request = new StringBuilder();
                var buffer = new byte[4096];
                while (!request.ToString().TrimEnd().EndsWith('}'))
                {
                    var length = await stream.ReadAsync(buffer);
                    if (length == 0) break;
                    request.Append(Encoding.UTF8.GetString(buffer, 0, length));
                }
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
                return request.ToString();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
            {
                return "";
            }
        }
    }
}
