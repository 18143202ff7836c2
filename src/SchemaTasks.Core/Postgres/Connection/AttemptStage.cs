using System.Globalization;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>How far the attempts with one server have come: for messages, and for those who watch a long wait.</summary>
/// <param name="server">The server.</param>
/// <param name="activity">Gets what is going on, a phrase at a time; <see langword="null"/> for nobody.</param>
internal sealed class AttemptStage(ConnectionSettings server, IProgress<string>? activity)
{
    private int _attempts;

    /// <summary>Whether the attempt that is under way has a connection: what it waits for is the server's work.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>What is done on the connection, as in "while its catalogs were being read".</summary>
    public string Work { get; private set; } = "";

    public void Connecting()
    {
        IsConnected = false;
        if (_attempts++ == 0) activity?.Report($"connecting to {server.Server}");
    }

    /// <param name="doing">For those who watch: <c>reading the catalogs of</c>.</param>
    /// <param name="work">For a message: <c>its catalogs were being read</c>.</param>
    public void Connected(string doing, string work)
    {
        (IsConnected, Work) = (true, work);
        activity?.Report($"{doing} {server.Server}");
    }

    public void Waiting(Diagnostic fault) =>
        activity?.Report(string.Create(CultureInfo.InvariantCulture, $"waiting for {server.Server}, {_attempts} {(_attempts == 1 ? "attempt" : "attempts")} so far ({Cause(fault)})"));

    private static string Cause(Diagnostic fault) => fault.Arguments.Length > 1 && (fault.Descriptor == ConnectionDiagnostics.Unreachable || fault.Descriptor == ConnectionDiagnostics.Locked || fault.Descriptor == ConnectionDiagnostics.TooManyConnections) ? $"{fault.Arguments[1]}".TrimEnd('.') : fault.Descriptor.Title.ToLowerInvariant();
}
