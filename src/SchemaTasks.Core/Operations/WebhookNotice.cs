using System.Net;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Text;

namespace SchemaTasks.Operations;

/// <summary>
/// Sends a notice of drift to a chat, as JSON that Slack's incoming webhooks take and others (Mattermost, Discord's <c>/slack</c>) understand
/// (<see href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks"/>). Counts only: no name, no SQL, no secret.
/// </summary>
internal static class WebhookNotice
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Sends it once, within 10 s.</summary>
    /// <param name="variable">Name of the environment variable that holds the address.</param>
    /// <param name="url">Its value; a secret, as whoever knows it can write to the channel.</param>
    /// <param name="report">What was found.</param>
    /// <param name="subject">What was checked.</param>
    /// <param name="runUrl">Where to look; <see langword="null"/> for nowhere.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Why it could not be sent (ST0050), or <see langword="null"/>. It is a message always: a chat that is down fails no build.</returns>
    public static async Task<Diagnostic?> SendAsync(string variable, string url, DriftReport report, string subject, string? runUrl, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            return Unsent(variable, "it holds no https address");
        try
        {
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
            using var client = new HttpClient(handler) { Timeout = Limit };
            using var content = new StringContent(Text(report, subject, runUrl), Encoding.UTF8, MediaTypeNames.Application.Json);
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? null : Unsent(variable, $"the address answers with status {(int)response.StatusCode}");
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Unsent(variable, $"the address does not answer within {Limit.TotalSeconds:0} s");
        }
        catch (HttpRequestException exception)
        {
            // The exception's text repeats host and port.
            return Unsent(variable, $"the address cannot be reached ({exception.HttpRequestError})");
        }
    }

    /// <summary>Slack asks for these three characters to be escaped, and finds mentions and links in angle brackets only.</summary>
    private static string Escape(string text) =>
        SafeText.Line(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Text(DriftReport report, string subject, string? runUrl) => JsonReport.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("text", $"{Escape(subject)}: {report.Summary}{(runUrl is null ? "" : $" <{Escape(runUrl)}>")}");
        writer.WriteEndObject();
    });

    private static Diagnostic Unsent(string variable, string reason) => Diagnostic.Create(HostDiagnostics.WebhookNotSent, null, variable, reason);
}
