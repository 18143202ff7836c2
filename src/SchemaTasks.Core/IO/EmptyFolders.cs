namespace SchemaTasks.IO;

/// <summary>Removes folders that removed files leave empty.</summary>
internal static class EmptyFolders
{
    /// <summary>Removes a folder, the one that it is in, and so on, as long as they are empty.</summary>
    /// <param name="folder">Absolute path of the first one.</param>
    /// <param name="mayGo">Whether a folder may be removed; the first that may not ends it.</param>
    public static void Remove(string folder, Predicate<string> mayGo)
    {
        while (mayGo(folder) && RemoveIfEmpty(folder)) folder = Path.GetDirectoryName(folder)!;
    }

    /// <returns>Whether it is gone. It is not an error when it cannot be removed: another build that keeps files there may be at work.</returns>
    public static bool RemoveIfEmpty(string folder)
    {
        try
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any()) return false;
            Directory.Delete(folder);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
