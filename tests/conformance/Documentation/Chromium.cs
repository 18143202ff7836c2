namespace SchemaTasks.Conformance.Documentation;

/// <summary>The machine's Chromium (Debian's package <c>chromium</c>).</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public const string Missing = "Chromium is not on the PATH";

    /// <summary>Absolute path; <see langword="null"/> where there is none.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
