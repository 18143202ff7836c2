using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary>Finds paths that would have one file overwrite another, before anything is written.</summary>
internal sealed class OutputPaths
{
    private static readonly StringComparer Comparer = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly Dictionary<string, string> _taken = new(Comparer);
    private readonly Dictionary<string, string> _inputs = new(Comparer);
    private readonly string? _migrations;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <param name="manifest">Absolute path.</param>
    /// <param name="configuration">Absolute path; <see langword="null"/> for none.</param>
    /// <param name="migrations">Absolute path of a folder; <see langword="null"/> for none.</param>
    public OutputPaths(string manifest, string? configuration, string? migrations)
    {
        _inputs[manifest] = "the manifest (SchemaManifestFile)";
        if (configuration is not null) _inputs.TryAdd(configuration, "the configuration file (SchemaConfigFile)");
        _migrations = migrations;
    }

    /// <param name="name">What is written: a property, or a word of <c>SchemaOutputs</c>.</param>
    /// <param name="path">Absolute path of a file; <see langword="null"/> if it is not wanted.</param>
    public void Add(string name, string? path)
    {
        if (path is null) return;
        var fault = _inputs.TryGetValue(path, out var input) ? Diagnostic.Create(HostDiagnostics.OutputIsInput, null, name, path, input)
            : _migrations is not null && (Comparer.Equals(path, _migrations) || Comparer.Equals(Path.GetDirectoryName(path), _migrations)) ? Diagnostic.Create(HostDiagnostics.OutputIsInput, null, name, path, "in the directory of migrations (SchemaMigrationsDirectory)")
            : !_taken.TryAdd(path, name) ? Diagnostic.Create(HostDiagnostics.SameOutput, null, _taken[path], name, path)
            : null;
        if (fault is not null) _diagnostics.Add(fault);
    }

    /// <exception cref="DiagnosticException">A path that was added may not be written.</exception>
    public void Check()
    {
        if (_diagnostics.Count > 0) throw new DiagnosticException(_diagnostics.ToImmutable());
    }
}
