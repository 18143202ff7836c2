using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>
/// Remembers the last verdict "in sync" in a file outside the source tree (below <c>obj/</c>), so that an unchanged server need not be
/// read again. A key to a shorter way, never a verdict by itself: any difference or doubt means a full reading.
/// </summary>
/// <param name="path">The file, absolute.</param>
public sealed class FingerprintCache(string path)
{
    private const string Header = "schematasks in sync 1\n";

    /// <summary>Whether exactly this was in sync.</summary>
    public bool Holds(FingerprintKey key)
    {
        try
        {
            return File.Exists(path) && File.ReadAllText(path) == Header + key.Digest + "\n";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Remembers that this is in sync. A file that cannot be written only costs the next time.</summary>
    public void Remember(FingerprintKey key)
    {
        try
        {
            AtomicFile.WriteIfDifferent(path, Header + key.Digest + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DiagnosticException)
        {
            Forget();
        }
    }

    /// <summary>After drift, or when it is not known any more.</summary>
    public void Forget()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left holds for its own key only.
        }
    }
}
