using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>Writes <c>platform:</c> into a configuration, so that a build without the server knows whose it is.</summary>
internal static class PlatformLine
{
    private const string Comment = "# Whose server it is, found on the live one: what the host makes is left out of the manifest, and a shadow is given it.";

    /// <summary>Adds the line at the end of the file, everything else as it is; makes the file if there is none.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="platform">What was found.</param>
    /// <returns>ST0129 when the file cannot be extended by a line, or not be written; <see langword="null"/> when it says so now.</returns>
    public static Diagnostic? Add(string file, HostingPlatform platform)
    {
        var line = $"platform: {platform.ToString().ToLowerInvariant()}";
        try
        {
            var text = File.Exists(file) ? File.ReadAllText(file) : "";
            var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            var separator = text.Length == 0 || text.EndsWith('\n') ? "" : newline;
            var extended = $"{text}{separator}{Comment}{newline}{line}{newline}";
            // A flow mapping or a document that ended takes no further key.
            if (ConfigurationFile.Parse(extended, file).Platform != platform) return Refusal();
            File.WriteAllText(file, extended, new UTF8Encoding(HasMark(file)));
            return null;
        }
        catch (Exception exception) when (exception is DiagnosticException or IOException or UnauthorizedAccessException)
        {
            return Refusal();
        }

        Diagnostic Refusal() => Diagnostic.Create(CatalogDiagnostics.PlatformNotWritten, new SourceLocation(file, 1, 1), line, Path.GetFileName(file));
    }

    /// <summary>A byte order mark stays.</summary>
    private static bool HasMark(string file)
    {
        if (!File.Exists(file)) return false;
        Span<byte> first = stackalloc byte[3];
        using var stream = File.OpenRead(file);
        return stream.ReadAtLeast(first, 3, throwOnEndOfStream: false) == 3 && first.SequenceEqual(Encoding.UTF8.Preamble);
    }
}
