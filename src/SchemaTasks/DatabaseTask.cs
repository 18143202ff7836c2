using System.Collections.Immutable;
using SchemaTasks.Operations;
using SchemaTasks.Shadow;

namespace SchemaTasks;

/// <summary>Parameters of the tasks that ask a server. A connection is never one of them: only names of environment variables are.</summary>
public abstract class DatabaseTask : SchemaTask
{
    /// <summary>Absolute path of the manifest.</summary>
    public string? ManifestFile { get; set; }

    /// <summary>Absolute path of the configuration file; empty for none.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>Absolute path of the migrations that a shadow is filled from; empty for none.</summary>
    public string? MigrationsDirectory { get; set; }

    /// <summary>Layout of the migrations; <c>auto</c> to recognise it.</summary>
    public string MigrationsFormat { get; set; } = "auto";

    /// <summary>What fills the shadow in place of SQL files; empty for none.</summary>
    public string? ShadowCommand { get; set; }

    /// <summary>Seconds for that.</summary>
    public string ShadowCommandTimeout { get; set; } = "300";

    /// <summary><c>auto</c>, <c>live</c> or <c>shadow</c>.</summary>
    public string Database { get; set; } = "auto";

    /// <summary>Names of environment variables that may hold the connection; the first one that is set wins.</summary>
    public string[] ConnectionVariables { get; set; } = [];

    /// <summary>Provider of the shadow server.</summary>
    public string Shadow { get; set; } = "auto";

    /// <summary>Whether a superuser that <c>SCHEMA_SHADOW_URL</c> names may be used as it is.</summary>
    public bool ShadowTrusted { get; set; }

    /// <summary>Absolute path of SQL that runs on a shadow before the migrations; empty for none.</summary>
    public string? ShadowPrelude { get; set; }

    /// <summary>A name for the server in reports; empty for none.</summary>
    public string? DatabaseName { get; set; }

    /// <summary>Seconds for one whole read of a server.</summary>
    public string Timeout { get; set; } = "60";

    /// <summary>Where the history of migrations is; empty for where it is found.</summary>
    public string? MigrationHistoryTable { get; set; }

    private protected string Manifest => PropertyValue.AbsolutePath("SchemaManifestFile", ManifestFile)!;

    private protected string? Configuration => PropertyValue.AbsolutePath("SchemaConfigFile", ConfigurationFile);

    /// <param name="log">Takes the lines of a command that fills the shadow.</param>
    private protected DatabaseRequest Request(TaskLog log) => new()
    {
        Mode = PropertyValue.OneOf<DatabaseMode>("SchemaDatabase", Database),
        ConnectionVariables = ConnectionVariableNames.Parse(ConnectionVariables),
        Name = string.IsNullOrWhiteSpace(DatabaseName) ? null : DatabaseName.Trim(),
        ShadowPrelude = PropertyValue.AbsolutePath("SchemaShadowPrelude", ShadowPrelude),
        MigrationsDirectory = PropertyValue.AbsolutePath("SchemaMigrationsDirectory", MigrationsDirectory),
        MigrationsFormat = MigrationsFormat,
        ShadowCommand = string.IsNullOrWhiteSpace(ShadowCommand) ? null
            : new ShadowCommand(ShadowCommand.Trim(), Path.GetDirectoryName(ProjectFile!)!, PropertyValue.Seconds("SchemaShadowCommandTimeout", ShadowCommandTimeout)),
        CommandLines = new LinesOfTheCommand(log),
        HistoryTable = PropertyValue.HistoryTable(MigrationHistoryTable),
        Shadow = ShadowOptions.ParseProvider(Shadow),
        SharedShadow = ChainFile is { Length: > 0 } journal ? ChainShadow.Of(BuildEngine4, journal) : null,
        IsShadowTrusted = ShadowTrusted,
        ConfigurationFile = Configuration,
        Activity = Activity,
        Timeout = PropertyValue.Seconds("SchemaTimeout", Timeout),
    };

    /// <summary>They are of interest when it fails, and the error repeats the last of them then.</summary>
    private sealed class LinesOfTheCommand(TaskLog log) : IProgress<string>
    {
        public void Report(string value) => log.Remark(value);
    }
}
