using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace SchemaTasks.Postgres;

/// <summary>
/// How much a server may send: at once, which is one row, one error or any number of notices, and in all that is kept. The driver has no
/// limit but that of its arrays, 2 GB for a message. But it counts what it reads, as a metric of each data source, message by message where
/// they are long; here the count ends the connection, on the thread that reads.
/// </summary>
internal sealed class ReceiveLimit : IDisposable
{
    /// <summary>Bytes without a row of ours. The longest rows of a catalog are bodies of functions.</summary>
    public const long AtOnce = 64L << 20;

    /// <summary>Bytes of rows that are kept. The catalogs of 100,000 tables are a fifth of it.</summary>
    public const long InAll = 1L << 30;

    private const string Meter = "Npgsql";
    private const string BytesRead = "db.client.operation.npgsql.bytes_read";
    private const string DataSource = "db.client.connection.pool.name";

    private static readonly ConcurrentDictionary<string, ReceiveLimit> Limits = new(StringComparer.Ordinal);
    private static readonly MeterListener Listener = Listen();
    private static long _count;

    private long _atOnce;
    private long _inAll;

    private ReceiveLimit(string name) => Name = name;

    /// <summary>Of the data source that it is for.</summary>
    public string Name { get; }

    public static ReceiveLimit Start()
    {
        GC.KeepAlive(Listener);
        var limit = new ReceiveLimit(string.Create(CultureInfo.InvariantCulture, $"SchemaTasks {Interlocked.Increment(ref _count)}"));
        Limits[limit.Name] = limit;
        return limit;
    }

    /// <summary>A row was taken.</summary>
    public void Row() => _atOnce = 0;

    /// <summary>Nothing that was received before is kept: the next statement of many.</summary>
    public void Restart() => _atOnce = _inAll = 0;

    public void Dispose() => Limits.TryRemove(Name, out _);

    private static MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Meter && instrument.Name == BytesRead) listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, bytes, tags, _) => Count(bytes, tags));
        listener.Start();
        return listener;
    }

    private static void Count(long bytes, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (key, value) in tags)
            if (key == DataSource && value is string name && Limits.TryGetValue(name, out var limit)) limit.Add(bytes);
    }

    /// <exception cref="TooMuchReceivedException">It is more than is allowed; the driver breaks the connection.</exception>
    private void Add(long bytes)
    {
        _inAll += bytes;
        if ((_atOnce += bytes) > AtOnce) throw new TooMuchReceivedException(_atOnce >> 20, isAtOnce: true);
        if (_inAll > InAll) throw new TooMuchReceivedException(_inAll >> 20, isAtOnce: false);
    }
}
