using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks;

/// <summary>Writes a whole file or nothing.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces a file by this text in one move, unless its bytes are the same already. Makes the folder if needed.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="text">Written as UTF-8 without byte-order mark.</param>
    /// <returns>Whether the file changed.</returns>
    /// <exception cref="DiagnosticException">It cannot be written; it is as it was, and nothing is left beside it.</exception>
    public static bool WriteIfDifferent(string path, string text) => WriteIfDifferent(path, Utf8.GetBytes(text));

    /// <inheritdoc cref="WriteIfDifferent(string, string)"/>
    /// <param name="path">Absolute path.</param>
    /// <param name="bytes">The whole content.</param>
    public static bool WriteIfDifferent(string path, ReadOnlySpan<byte> bytes)
    {
        Sweep(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        return ReplaceIfDifferent(path, bytes);
    }

    /// <summary>The same for one of many files of a folder that has been swept.</summary>
    internal static bool ReplaceIfDifferent(string path, ReadOnlySpan<byte> bytes)
    {
        string? temporary = null;
        try
        {
            if (File.Exists(path) && new FileInfo(path).Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path))) return false;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            temporary = UnfinishedFile.NameFor(path);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (temporary is not null) Remove(temporary);
            throw CannotWrite(path, exception);
        }
    }

    /// <summary>ST0003, with the operating system's reason: .NET repeats the path in it, here a temporary one.</summary>
    internal static DiagnosticException CannotWrite(string path, Exception cause)
    {
        var end = cause.Message.IndexOf(" : '", StringComparison.Ordinal);
        var reason = end < 0 ? cause.Message : cause.Message[..end];
        return new DiagnosticException(Diagnostic.Create(HostDiagnostics.CannotWrite, null, path, reason.TrimEnd('.')), cause);
    }

    /// <summary>Removes what killed writers left in a folder; what a live one is writing stays.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="name">The file that they were writing; <c>*</c> for any.</param>
    internal static void Sweep(string folder, string name)
    {
        try
        {
            var directory = new DirectoryInfo(folder);
            if (!directory.Exists) return;
            foreach (var left in directory.EnumerateFiles(name + ".*.tmp").Where(UnfinishedFile.IsAbandoned)) Remove(left.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way.
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The write's own fault is the one to report.
        }
    }
}
