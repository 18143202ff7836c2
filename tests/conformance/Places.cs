using System.Reflection;

namespace SchemaTasks.Conformance;

/// <summary>Folders of the repository, as absolute paths.</summary>
internal static class Places
{
    public static string Conformance { get; } = Metadata("ConformanceDirectory");

    public static string Repository { get; } = Metadata("RepositoryDirectory");

    /// <summary>Ignored by git: installed npm packages, files under test.</summary>
    public static string Artifacts { get; } = Path.Combine(Repository, "artifacts", "conformance");

    private static string Metadata(string key) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
