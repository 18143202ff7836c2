using System.Collections.Immutable;
using Microsoft.Build.Framework;
using SchemaTasks.Operations;
using SchemaTasks.Shadow;

namespace SchemaTasks;

/// <summary>Parameters of the tasks that ask a server. A connection is never one of them: only names of environment variables are.</summary>
public abstract class DatabaseTask : SchemaTask
{
    /// <summary>
    /// What these tasks share, as metadata of one item: <c>ManifestFile</c>, <c>ConfigurationFile</c>, <c>MigrationsDirectory</c> and
    /// <c>ShadowPrelude</c> are absolute paths, the last three may be empty; <c>MigrationsFormat</c>, <c>MigrationHistoryTable</c>,
    /// <c>Database</c>, <c>DatabaseName</c>, <c>ConnectionVariables</c> (names, never values), <c>Timeout</c>, <c>Shadow</c>,
    /// <c>ShadowTrusted</c>, <c>ShadowCommand</c> and <c>ShadowCommandTimeout</c> are the values of the properties of these names with
    /// <c>Schema</c> before them.
    /// </summary>
    [Required]
    public ITaskItem? Server { get; set; }

    private protected string? ManifestFile => Of("ManifestFile");

    private protected string Manifest => PropertyValue.AbsolutePath("SchemaManifestFile", ManifestFile)!;

    private protected string? Configuration => PropertyValue.AbsolutePath("SchemaConfigFile", Of("ConfigurationFile"));

    /// <summary>Fills the shadow in place of SQL files; <see langword="null"/> for none.</summary>
    private protected string? ShadowCommand => Of("ShadowCommand")?.Trim() is { Length: > 0 } command ? command : null;

    private string? Of(string metadata) => Server!.GetMetadata(metadata) is { Length: > 0 } value ? value : null;

    /// <param name="log">Takes the lines of a command that fills the shadow.</param>
    private protected DatabaseRequest Request(TaskLog log) => new()
    {
        Mode = PropertyValue.OneOf<DatabaseMode>("SchemaDatabase", Of("Database") ?? "auto"),
        ConnectionVariables = ConnectionVariableNames.Parse([Of("ConnectionVariables") ?? ""]),
        Name = Of("DatabaseName")?.Trim() is { Length: > 0 } name ? name : null,
        ShadowPrelude = PropertyValue.AbsolutePath("SchemaShadowPrelude", Of("ShadowPrelude")),
        MigrationsDirectory = PropertyValue.AbsolutePath("SchemaMigrationsDirectory", Of("MigrationsDirectory")),
        MigrationsFormat = Of("MigrationsFormat") ?? "auto",
        ShadowCommand = ShadowCommand is { } command ? new ShadowCommand(command, Path.GetDirectoryName(ProjectFile!)!, PropertyValue.Seconds("SchemaShadowCommandTimeout", Of("ShadowCommandTimeout") ?? "300")) : null,
        CommandLines = new LinesOfTheCommand(log),
        HistoryTable = PropertyValue.HistoryTable(Of("MigrationHistoryTable")),
        Shadow = ShadowOptions.ParseProvider(Of("Shadow")),
        SharedShadow = ChainFile is { Length: > 0 } journal ? ChainShadow.Of(BuildEngine4, journal) : null,
        IsShadowTrusted = string.Equals(Of("ShadowTrusted"), "true", StringComparison.OrdinalIgnoreCase),
        ConfigurationFile = Configuration,
        Activity = Activity,
        Timeout = PropertyValue.Seconds("SchemaTimeout", Of("Timeout") ?? "60"),
    };

    /// <summary>They are of interest when it fails, and the error repeats the last of them then.</summary>
    private sealed class LinesOfTheCommand(TaskLog log) : IProgress<string>
    {
        public void Report(string value) => log.Remark(value);
    }
}
