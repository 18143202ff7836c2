using System.Diagnostics;

namespace SchemaTasks.Shadow;

/// <summary>The standard input of a server's parent: as long as this process holds it open, the server runs.</summary>
internal static class ServerLifeline
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Lets go of it, as the end of this process would, and waits until the server has ended.</summary>
    public static async Task LetGoAsync(Process parent)
    {
        try
        {
            parent.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }
        using var limit = new CancellationTokenSource(StopTimeout);
        try
        {
            await parent.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            parent.Kill(entireProcessTree: true);
        }
    }
}
