using System.Globalization;
using Microsoft.Build.Framework;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Applies pending migrations to the live server, or replays all of them on a shadow.</summary>
[MSBuildMultiThreadableTask]
public sealed class MigrateDatabase : DatabaseTask
{
    /// <summary>Whether pending files are applied to a live server, or only told.</summary>
    public bool Apply { get; set; } = true;

    /// <summary>Whether this is a step of <c>SchemaFinalize</c>, where a repository without migrations is no fault and auto may mean the shadow.</summary>
    public bool InChain { get; set; }

    /// <summary>Seconds for one statement; empty for no limit.</summary>
    public string? StatementTimeout { get; set; }

    /// <summary>Names of the files that were applied, in order.</summary>
    [Output]
    public string[] Applied { get; private set; } = [];

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var database = Request();
        if (InChain && database.MigrationsDirectory is null) return "left out, there are no migrations";

        var result = await MigrateOperation.RunAsync(
            new MigrateRequest
            {
                // By itself the target is about the live server: a throw-away one that is silently migrated would look like success.
                Database = !InChain && database.Mode == DatabaseMode.Auto ? database with { Mode = DatabaseMode.Live } : database,
                Apply = Apply,
                ManifestMajor = File.Exists(ManifestFile) ? SchemaTasks.Manifest.ManifestFile.Read(ManifestFile).Schema.PostgresMajor : null,
                StatementTimeout = string.IsNullOrEmpty(StatementTimeout) ? null : PropertyValue.Seconds("SchemaMigrationTimeout", StatementTimeout),
                Progress = new Told(log),
            },
            cancel);
        log.Diagnostics(result.Diagnostics);
        Applied = [.. result.Applied];
        return result.Pending.Length == 0
            ? $"{(result.Applied.Length == 0 ? "nothing is pending" : $"{result.Applied.Length} applied")} ({result.Database})"
            : $"{result.Pending.Length} pending ({result.Database}); SchemaMigrateLive=true applies them: {string.Join(", ", result.Pending)}";
    }

    private sealed class Told(TaskLog log) : IProgress<AppliedMigration>
    {
        public void Report(AppliedMigration value) =>
            log.Status(string.Create(CultureInfo.InvariantCulture, $"applied {value.Name} ({value.Statements} statements, {value.Duration.TotalMilliseconds:0} ms)"));
    }
}
