using System.Diagnostics;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>Tries something with a server until it works, fails for good or its time is over.</summary>
internal static class ServerAttempts
{
    /// <summary>How long after the deadline a driver that does not come back is waited for, before it is left to itself.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private const string Connecting = "while connecting";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    /// <summary>How long a server is tried again where nothing listens: a container that was just started needs a moment.</summary>
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(3);

    /// <param name="server">For messages.</param>
    /// <param name="timeout">For everything together.</param>
    /// <param name="activity">Gets what is going on; <see langword="null"/> for nobody.</param>
    /// <param name="attempt">One attempt, which says when it has its connection; its token ends with the deadline.</param>
    /// <param name="clock">Started when the time began to run.</param>
    /// <param name="cancel">The caller's wish to stop.</param>
    /// <exception cref="ServerUnavailableException">The last attempt's fault, with its code.</exception>
    public static async Task<T> RunAsync<T>(ConnectionSettings server, TimeSpan timeout, IProgress<string>? activity, Func<AttemptStage, CancellationToken, Task<T>> attempt, Stopwatch clock, CancellationToken cancel)
    {
        var stage = new AttemptStage(server, activity);
        Stopwatch? refused = null;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Positive(timeout - clock.Elapsed));
        ServerUnavailableException? last = null;
        // What stopped the last attempt's work and will stop this one's too: better to know than that the time is over.
        ServerUnavailableException? obstacle = null;
        var pause = FirstPause;
        while (true)
        {
            try
            {
                stage.Connecting();
                return await WaitAsync(token => attempt(stage, token), deadline.Token).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                if (cancel.IsCancellationRequested) throw new ServerUnavailableException(Diagnostic.Create(ConnectionDiagnostics.Cancelled, null, server.Server));
                if (deadline.IsCancellationRequested) throw obstacle ?? (stage.IsConnected ? TimedOut(server, timeout, $"while {stage.Work}") : last ?? TimedOut(server, timeout, Connecting));
                var fault = ServerFaults.Translate(exception, server, timeout, stage.IsConnected);
                refused = fault.Retry == RetryPolicy.Briefly ? refused ?? Stopwatch.StartNew() : null;
                if (fault.Retry == RetryPolicy.Never || refused?.Elapsed > Brief) throw fault;
                last = fault;
                var descriptor = fault.Diagnostics[0].Descriptor;
                // A pooler takes a connection before it has one of the server's to give.
                obstacle = descriptor == ConnectionDiagnostics.Locked || (descriptor == ConnectionDiagnostics.TooManyConnections && stage.IsConnected) ? fault : null;
            }
            stage.Waiting(last.Diagnostics[0]);
            try
            {
                // Up to half more, so that several builds waiting for one sleeping server do not knock at the same moment.
                await Task.Delay(pause * (1 + (Random.Shared.NextDouble() / 2)), deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw cancel.IsCancellationRequested ? new ServerUnavailableException(Diagnostic.Create(ConnectionDiagnostics.Cancelled, null, server.Server)) : last;
            }
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>The same, once: for what is not worth a second try.</summary>
    /// <exception cref="ServerUnavailableException">The driver's fault, with its code; other exceptions are the attempt's own.</exception>
    public static async Task<T> OnceAsync<T>(ConnectionSettings server, TimeSpan timeout, Func<CancellationToken, Task<T>> attempt, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(timeout);
        try
        {
            return await WaitAsync(attempt, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested && ServerFaults.IsDriver(exception))
        {
            throw deadline.IsCancellationRequested ? TimedOut(server, timeout, Connecting) : ServerFaults.Translate(exception, server, timeout, connected: true);
        }
    }

    /// <summary>A driver that does not come back is left to itself: encrypting a connection, for one, cannot be cancelled.</summary>
    private static async Task<T> WaitAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken deadline)
    {
        // Off this thread: parts of connecting (names, TLS) are synchronous in the driver.
        var running = Task.Run(() => attempt(deadline), CancellationToken.None);
        var ended = new TaskCompletionSource();
        using var registration = deadline.Register(() => ended.TrySetResult());
        if (await Task.WhenAny(running, ended.Task).ConfigureAwait(false) != running)
        {
            await Task.WhenAny(running, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
            if (!running.IsCompleted)
            {
                _ = running.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                throw new OperationCanceledException(deadline);
            }
        }
        return await running.ConfigureAwait(false);
    }

    private static ServerUnavailableException TimedOut(ConnectionSettings server, TimeSpan timeout, string what) =>
        new(Diagnostic.Create(ConnectionDiagnostics.TimedOut, null, server.Server, timeout.TotalSeconds, what)) { IsTransient = true, Retry = RetryPolicy.UntilTimeout };

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
