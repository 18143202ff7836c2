using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>
/// Remembers the last verdict "in sync" in a file outside the source tree (below <c>obj/</c>), so that an unchanged server need not be
/// read again. A key to a shorter way, never a verdict by itself: any difference or doubt means a full reading.
/// </summary>
/// <param name="path">The file, absolute.</param>
public sealed class FingerprintCache(string path)
{
    private const string Header = "schematasks in sync 2";

    /// <summary>Whether this may have been in sync, as far as that is known without asking the server.</summary>
    /// <param name="localDigest"><see cref="FingerprintKey.LocalDigest"/></param>
    public bool MayHold(string localDigest) => Read() is [Header, var local, ..] && local == localDigest;

    /// <summary>What was remembered of exactly this; <see langword="null"/> when it is not known to be in sync.</summary>
    public string? Find(FingerprintKey key) => Read() is [Header, var local, var digest, var remembered] && local == key.LocalDigest && digest == key.Digest ? remembered : null;

    /// <summary>Remembers that this is in sync. A file that cannot be written only costs the next time.</summary>
    /// <param name="key">What.</param>
    /// <param name="remembered">One line to be found with it.</param>
    public void Remember(FingerprintKey key, string remembered)
    {
        try
        {
            AtomicFile.WriteIfDifferent(path, string.Join('\n', Header, key.LocalDigest, key.Digest, remembered));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DiagnosticException)
        {
            Forget();
        }
    }

    private string[] Read()
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).Split('\n') : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
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
