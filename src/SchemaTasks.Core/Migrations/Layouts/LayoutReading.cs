using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Collects what a layout finds in a folder, and what is wrong with it.</summary>
internal sealed class LayoutReading(MigrationFolder folder)
{
    /// <summary>More would not be read.</summary>
    private const int MostPassedOver = 10;

    private readonly List<MigrationFile> _versioned = [];
    private readonly List<MigrationFile> _repeatable = [];
    private readonly List<MigrationFile> _rollbacks = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _warnings = ImmutableArray.CreateBuilder<Diagnostic>();
    private bool _takesAll;

    public MigrationFolder Folder => folder;

    /// <summary>What a dump contains; see <see cref="MigrationSet.DumpedVersions"/>.</summary>
    public ImmutableArray<string> DumpedVersions { get; set; } = [];

    public int Count => _versioned.Count;

    /// <summary>Adds a file after those that were added before.</summary>
    public void Add(MigrationFile file) => (file.Kind switch { MigrationKind.Versioned => _versioned, MigrationKind.Repeatable => _repeatable, MigrationKind.Rollback => _rollbacks }).Add(file);

    /// <summary>The file has its place in the layout, whether or not it runs.</summary>
    public void Take(string name) => _taken.Add(name);

    /// <summary>What else is in the folder is not the layout's affair.</summary>
    public void TakeAll() => _takesAll = true;

    /// <param name="descriptor">What is wrong.</param>
    /// <param name="name">The file.</param>
    /// <param name="offset">Where in its text, in UTF-16 units.</param>
    /// <param name="arguments">Of the message.</param>
    public void Fault(DiagnosticDescriptor descriptor, string name, int offset, params object?[] arguments) =>
        folder.Faults.Add(Diagnostic.Create(descriptor, offset > 0 && folder.Text(name) is { } text ? TextPosition.Locate(folder.PathOf(name), text, offset) : new SourceLocation(folder.PathOf(name), 1, 1), arguments));

    public void Warn(Diagnostic warning) => _warnings.Add(warning);

    /// <summary>Every version that two files have is a fault.</summary>
    public void CheckVersions(string tool)
    {
        foreach (var group in _versioned.GroupBy(file => file.HistoryKey, StringComparer.Ordinal))
            foreach (var file in group.Skip(1))
                folder.Faults.Add(Diagnostic.Create(LayoutDiagnostics.DuplicateVersion, new SourceLocation(file.Path, 1, 1), file.Name, group.First().Name, file.Version, tool));
    }

    /// <exception cref="DiagnosticException">Everything that is wrong.</exception>
    public MigrationSet Finish(MigrationLayout layout)
    {
        if (!_takesAll) CheckPassedOver(layout);
        if (folder.Faults.Count > 0) throw new DiagnosticException(folder.Faults.ToImmutable());
        return new MigrationSet
        {
            Directory = folder.Path,
            Layout = layout,
            Versioned = [.. _versioned],
            Repeatable = [.. _repeatable],
            Rollbacks = [.. _rollbacks],
            DumpedVersions = DumpedVersions,
            Diagnostics = [.. _warnings, .. folder.LeftBehindFiles.Select(name => Diagnostic.Create(MigrationDiagnostics.LeftBehind, new SourceLocation(folder.PathOf(name), 1, 1), name))],
        };
    }

    private void CheckPassedOver(MigrationLayout layout)
    {
        var passedOver = folder.Files.Concat(folder.Folders.SelectMany(folder.Below)).Where(name => MigrationFolder.IsSql(name) && !_taken.Contains(name)).ToList();
        foreach (var name in passedOver.Take(MostPassedOver))
        {
            var more = passedOver.Count > MostPassedOver && name == passedOver[MostPassedOver - 1] ? string.Create(CultureInfo.InvariantCulture, $" ({passedOver.Count - MostPassedOver} more files like it)") : "";
            Fault(LayoutDiagnostics.PassedOver, name, 0, name, layout.Tool, layout.Naming, more, layout.Word);
        }
        if (CodeFormats.Find(folder, _taken) is { } code) folder.Faults.Add(code.ToDiagnostic(folder));
    }
}
