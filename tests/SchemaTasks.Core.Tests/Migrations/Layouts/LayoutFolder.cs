using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>A folder of migrations that a test writes.</summary>
internal sealed class LayoutFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("schematasks-").FullName;

    public LayoutFolder(params (string Name, string Text)[] files)
    {
        Path = System.IO.Path.Combine(_root, "migrations");
        Directory.CreateDirectory(Path);
        foreach (var (name, text) in files) Write(name, text);
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    public string Write(string name, string text)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, name));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public MigrationSet Read(string? format = null) => MigrationFiles.Read(Path, format);

    /// <summary>Codes with file and line, and the messages.</summary>
    public (string Where, string Message)[] Faults(string? format = null) =>
        [.. Assert.Throws<DiagnosticException>(() => Read(format)).Diagnostics.Select(fault => ($"{fault.Code} {System.IO.Path.GetFileName(fault.Location?.File)}:{fault.Location?.Line}", fault.Message))];

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
