using System.Reflection;

namespace SchemaTasks.Build.Tests;

/// <summary>Places of this repository, as absolute paths.</summary>
internal static class Repository
{
    public static string Configuration { get; } = Metadata("Configuration");

    public static string Root { get; } = Metadata("RepositoryDirectory");

    public static string Props { get; } = Path.Combine(Root, "build", "SchemaTasks.props");

    public static string Targets { get; } = Path.Combine(Root, "build", "SchemaTasks.targets");

    /// <summary>As it was built with these tests, beside all that it loads.</summary>
    public static string TaskAssembly { get; } = Path.Combine(Root, "src", "SchemaTasks", "bin", Configuration, "net10.0", "SchemaTasks.dll");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
