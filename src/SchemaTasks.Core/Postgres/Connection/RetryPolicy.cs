namespace SchemaTasks.Postgres;

/// <summary>How long a fault of connecting or reading is worth another attempt.</summary>
internal enum RetryPolicy
{
    /// <summary>It will not pass: a host name that does not exist, a wrong password.</summary>
    Never,
    /// <summary>For a few seconds: nothing listens there, but a server that is being started may soon.</summary>
    Briefly,
    /// <summary>Until <c>SchemaTimeout</c> is over: the server is there and starts, wakes or is busy.</summary>
    UntilTimeout,
}
