namespace SchemaTasks.Postgres;

/// <summary>A server sent more than <see cref="ReceiveLimit"/> allows: its connection is broken.</summary>
/// <param name="megabytes">How much, in MB.</param>
/// <param name="isAtOnce">Whether it came without the end of a row.</param>
internal sealed class TooMuchReceivedException(long megabytes, bool isAtOnce) : IOException("The server sent too much.")
{
    public long Megabytes => megabytes;

    public bool IsAtOnce => isAtOnce;

    /// <summary>The one that a driver's exception is about, if any.</summary>
    public static TooMuchReceivedException? In(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is TooMuchReceivedException found) return found;
        return null;
    }
}
