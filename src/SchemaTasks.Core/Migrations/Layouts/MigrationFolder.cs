using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>What is in a folder of migrations; each text is read once. Files of editors and of the system are not among them.</summary>
internal sealed partial class MigrationFolder
{
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

    private MigrationFolder(string path, ImmutableArray<string> files, ImmutableArray<string> folders, ImmutableArray<string> leftBehind) => (Path, Files, Folders, LeftBehindFiles) = (path, files, folders, leftBehind);

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>Names of the files in it, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Names of the files in it that look like SQL files, but are an editor's or the system's.</summary>
    public ImmutableArray<string> LeftBehindFiles { get; }

    /// <summary>Names of the folders in it, in ordinal order; without those whose names begin with a dot.</summary>
    public ImmutableArray<string> Folders { get; }

    /// <summary>Names of its SQL files.</summary>
    public IEnumerable<string> Sql => Files.Where(IsSql);

    /// <summary>What could not be read so far (ST2003).</summary>
    public ImmutableArray<Diagnostic>.Builder Faults { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <exception cref="DiagnosticException">ST2001: it cannot be read.</exception>
    public static MigrationFolder Open(string path)
    {
        try
        {
            var leftBehind = Directory.EnumerateFiles(path).Select(file => System.IO.Path.GetFileName(file)).Where(name => name.Contains(".sql", StringComparison.OrdinalIgnoreCase) && IsLeftBehind(name));
            return new MigrationFolder(path, Names(Directory.EnumerateFiles(path)), Names(Directory.EnumerateDirectories(path)), [.. leftBehind.Order(StringComparer.Ordinal)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(Diagnostic.Create(MigrationDiagnostics.CannotReadDirectory, null, path, exception.Message), exception);
        }
    }

    /// <param name="name">Relative, with <c>/</c>.</param>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name.Replace('/', System.IO.Path.DirectorySeparatorChar));

    public bool Has(string name) => File.Exists(PathOf(name));

    /// <summary>A file's text without byte-order mark; <see langword="null"/> when it cannot be read, which is a fault then.</summary>
    public string? Text(string name)
    {
        if (!_texts.TryGetValue(name, out var text)) _texts.Add(name, text = MigrationFiles.ReadText(PathOf(name), Faults));
        return text;
    }

    /// <summary>The text of a file that may be no migration at all: what cannot be read has none, and is no fault.</summary>
    public string Peek(string name) =>
        _texts.TryGetValue(name, out var text) ? text ?? "" : MigrationFiles.ReadText(PathOf(name), ImmutableArray.CreateBuilder<Diagnostic>()) ?? "";

    /// <summary>Names of the files of a folder in it, that folder's name before each; none if there is no such folder.</summary>
    public IEnumerable<string> In(string folder) => List(folder, recurse: false);

    /// <summary>The same with those of all folders below.</summary>
    public IEnumerable<string> Below(string folder) => List(folder, recurse: true);

    public static bool IsSql(string name) => name.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> List(string folder, bool recurse)
    {
        var root = PathOf(folder);
        if (!Directory.Exists(root)) return [];
        var options = new EnumerationOptions { RecurseSubdirectories = recurse, MaxRecursionDepth = 8, IgnoreInaccessible = true };
        return Directory.EnumerateFiles(root, "*", options)
            .Select(path => System.IO.Path.GetRelativePath(Path, path).Replace(System.IO.Path.DirectorySeparatorChar, '/'))
            .Where(name => !name.Split('/').Any(IsLeftBehind)).Order(StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Names(IEnumerable<string> paths) => [.. paths.Select(path => System.IO.Path.GetFileName(path)).Where(name => !IsLeftBehind(name)).Order(StringComparer.Ordinal)];

    private static bool IsLeftBehind(string name) => LeftBehind().IsMatch(name);

    /// <summary>Locks, backups and swap files of editors, and what macOS leaves beside a file.</summary>
    [GeneratedRegex(@"\A(?:\.|#.*#\z)|(?:~|\.swp|\.swo|\.bak|\.orig)\z", RegexOptions.IgnoreCase)]
    private static partial Regex LeftBehind();
}
