using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>
/// Remembers the last verdict "in sync" of each database in a file outside the source tree (below <c>obj/</c>), so that an unchanged server
/// need not be read again. A key to a shorter way, never a verdict by itself: any difference or doubt means a full reading.
/// </summary>
/// <param name="path">The file, absolute.</param>
internal sealed class FingerprintCache(string path)
{
    private const string Header = "schematasks in sync 3";

    /// <summary>A build that verifies more databases than this reads some of them again.</summary>
    private const int MostSlots = 16;

    /// <summary>Whether this may have been in sync with some database, as far as that is known without asking one.</summary>
    /// <param name="localDigest"><see cref="FingerprintKey.LocalDigest"/></param>
    public bool MayHold(string localDigest) => Slots().Any(slot => slot[1] == localDigest);

    /// <summary>What was remembered of exactly this; <see langword="null"/> when it is not known to be in sync.</summary>
    public string? Find(FingerprintKey key) => Slots().FirstOrDefault(slot => slot[0] == key.Slot && slot[1] == key.LocalDigest && slot[2] == key.Digest)?[3];

    /// <summary>Remembers that this is in sync, in the place of what was known of its database. A file that cannot be written only costs the next time.</summary>
    /// <param name="key">What.</param>
    /// <param name="remembered">One line to be found with it.</param>
    public void Remember(FingerprintKey key, string remembered) =>
        Write([[key.Slot, key.LocalDigest, key.Digest, remembered], .. Slots().Where(slot => slot[0] != key.Slot).Take(MostSlots - 1)]);

    /// <summary>After drift, or when it is not known any more.</summary>
    public void Forget(FingerprintKey key)
    {
        var slots = Slots();
        if (slots.Any(slot => slot[0] == key.Slot)) Write([.. slots.Where(slot => slot[0] != key.Slot)]);
    }

    private void Write(IReadOnlyList<string[]> slots)
    {
        try
        {
            AtomicFile.WriteIfDifferent(path, string.Join('\n', [Header, .. slots.Select(slot => string.Join('\t', slot))]));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DiagnosticException)
        {
            Remove();
        }
    }

    private List<string[]> Slots()
    {
        try
        {
            return File.Exists(path) && File.ReadAllText(path).Split('\n') is [Header, .. var lines] ? [.. lines.Select(line => line.Split('\t')).Where(slot => slot.Length == 4)] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private void Remove()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left holds for its own keys only.
        }
    }
}
