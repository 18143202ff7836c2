using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>
/// How a tool keeps its migrations: by which files it is recognised, in which order and by which rules they run, and what its history says.
/// Applying them to a live server is that tool's job, except for the plain layout.
/// </summary>
internal abstract class MigrationLayout
{
    /// <summary>Of <c>SchemaMigrationsFormat</c>.</summary>
    public abstract string Word { get; }

    /// <summary>The tool's name, for people.</summary>
    public abstract string Tool { get; }

    /// <summary>What its files are called, for people.</summary>
    public abstract string Naming { get; }

    /// <summary>The command that applies what is pending to a live server.</summary>
    public abstract string ApplyCommand { get; }

    /// <summary>How that tool is made to take a file as applied without running it.</summary>
    /// <param name="file">The file.</param>
    public abstract string MarkAdvice(MigrationFile file);

    /// <summary>SchemaTasks itself applies these.</summary>
    public virtual bool IsPlain => false;

    /// <summary>Whether a file can be made to run outside of a transaction.</summary>
    internal virtual bool RunsOutsideOfTransactions => true;

    /// <summary>What of the folder shows that it is this layout's, for people; <see langword="null"/> for nothing.</summary>
    internal abstract string? Evidence(MigrationFolder folder);

    /// <summary>Reads every file into <paramref name="reading"/>, in the order in which they run on an empty database.</summary>
    internal abstract void Read(MigrationFolder folder, LayoutReading reading);

    /// <summary>How to read the tool's history table; <see langword="null"/> for the plain layout, whose history is ours.</summary>
    internal virtual ForeignHistoryQuery? History(MigrationSet files) => null;

    /// <summary>A version or name in the form in which those of files and of the history are equal.</summary>
    internal virtual string Normal(string key) => key;

    /// <summary>The files that a new migration consists of.</summary>
    /// <param name="files">Those that there are.</param>
    /// <param name="migration">What it does.</param>
    /// <exception cref="DiagnosticException">ST2065: the layout has no such file.</exception>
    internal abstract IReadOnlyList<NewFile> Next(MigrationSet files, NewMigration migration);

    private protected MigrationFile Make(MigrationFolder folder, string name, MigrationKind kind, string version, string text, params string[] undoes) => new()
    {
        Name = name,
        Path = folder.PathOf(name),
        Kind = kind,
        Version = version,
        HistoryKey = Normal(version),
        Text = text,
        Undoes = undoes,
    };
}
