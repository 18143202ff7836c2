using System.Globalization;
using Microsoft.Build.Framework;
using SchemaTasks.Chain;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Applies, undoes or lists migrations of the live server; on a shadow, tries the same from the beginning.</summary>
[MSBuildMultiThreadableTask]
public sealed class MigrateDatabase : DatabaseTask
{
    /// <summary><c>Apply</c>, <c>Status</c> or <c>Rollback</c>.</summary>
    public string Action { get; set; } = nameof(MigrateAction.Apply);

    /// <summary>Whether a step of <c>SchemaFinalize</c> applies pending files to a live server; otherwise it only lists them.</summary>
    public bool ApplyLive { get; set; }

    /// <summary>Whether this is a step of <c>SchemaFinalize</c>, where a repository without migrations is no fault and auto may mean the shadow.</summary>
    public bool InChain { get; set; }

    /// <summary>Name of the last file whose effects an existing database has already; empty for none.</summary>
    public string? Baseline { get; set; }

    /// <summary>Whether to make the history agree with the files first.</summary>
    public bool Repair { get; set; }

    /// <summary>Name of a file to record as applied without running it; empty for none.</summary>
    public string? MarkApplied { get; set; }

    /// <summary>Whether to record it without a proof.</summary>
    public bool Force { get; set; }

    /// <summary>Whether a file may run although one that comes after it has been applied.</summary>
    public bool AllowOutOfOrder { get; set; }

    /// <summary>Name of the last file that stays applied in a rollback; empty to undo one file.</summary>
    public string? RollbackTo { get; set; }

    /// <summary>Seconds for one statement; empty for no limit.</summary>
    public string? StatementTimeout { get; set; }

    /// <summary>Seconds that a statement waits for a lock; 0 for no limit.</summary>
    public string LockTimeout { get; set; } = "10";

    /// <summary>Names of the files that were applied, in order.</summary>
    [Output]
    public string[] Applied { get; private set; } = [];

    /// <inheritdoc/>
    private protected override string Target => Action switch { nameof(MigrateAction.Status) => "SchemaMigrationStatus", nameof(MigrateAction.Rollback) => "SchemaRollback", _ => "SchemaMigrate" };

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var database = Request(log);
        if (InChain && database.ShadowCommand is null && !database.HasMigrations)
        {
            Details.Outcome = ChainOutcome.Skipped;
            return "there are no migrations";
        }
        var isLive = !InChain && database.Mode == DatabaseMode.Auto || database.Resolve() == DatabaseMode.Live;
        if (InChain && isLive && database.ShadowCommand is { } command) return $"left to the tool that '{command.Command}' runs";
        var files = database.ShadowCommand is null ? database.ReadMigrations() : null;
        if (files is { Layout.IsPlain: false }) log.Line($"{files.Description}, by {files.Directory}");
        // Another tool's files are listed only, whatever the chain may do.
        var isLeftToTool = InChain && isLive && files is { Layout.IsPlain: false };
        var (progress, notices) = (new Progress(log), new Notices(log));

        var result = await MigrateOperation.RunAsync(
            new MigrateRequest
            {
                // By itself the target is about the live server: a throw-away one that is silently migrated would look like success.
                Database = !InChain && database.Mode == DatabaseMode.Auto ? database with { Mode = DatabaseMode.Live } : database,
                Files = files,
                Action = InChain && isLive && (!ApplyLive || isLeftToTool) ? MigrateAction.Status : PropertyValue.OneOf<MigrateAction>(nameof(Action), Action),
                Baseline = string.IsNullOrEmpty(Baseline) ? null : Baseline,
                Repair = Repair,
                MarkApplied = string.IsNullOrWhiteSpace(MarkApplied) ? null : MarkApplied.Trim(),
                Force = Force,
                AllowOutOfOrder = AllowOutOfOrder,
                RollbackTo = string.IsNullOrEmpty(RollbackTo) ? null : RollbackTo,
                ManifestMajor = File.Exists(ManifestFile) ? SchemaTasks.Manifest.ManifestFile.Read(ManifestFile).Schema.PostgresMajor : null,
                StatementTimeout = string.IsNullOrEmpty(StatementTimeout) ? null : PropertyValue.Seconds("SchemaMigrationTimeout", StatementTimeout),
                LockTimeout = PropertyValue.SecondsOrNone("SchemaMigrationLockTimeout", LockTimeout),
                Progress = progress,
                Notices = notices,
            },
            cancel);
        notices.Finish();
        foreach (var row in result.History) log.Line(string.Create(CultureInfo.InvariantCulture, $"{Word(row.Status),-8} {(row.AppliedAt == default ? $"{"",-20}" : $"{row.AppliedAt:yyyy-MM-dd HH:mm:ss}Z")} {row.FileName}"));
        foreach (var file in result.Pending) log.Line($"{"pending",-8} {"",-20} {file}");
        log.Diagnostics(result.Diagnostics);
        Applied = [.. result.Applied];
        if (ChainFile is { Length: > 0 }) Details.Files = files is null ? [] : ChainFiles.OfMigrations(files, progress.Applied, result.Pending);
        return isLeftToTool ? $"left to {files!.Layout.Tool} ({files.Layout.ApplyCommand}): {Pending(result)} ({result.Database})" : $"{Summary(result)} ({result.Database})";
    }

    private static string Pending(MigrateResult result) => result.Pending.Length == 0 ? "nothing is pending" : $"{result.Pending.Length} pending: {string.Join(", ", result.Pending)}";

    private string Summary(MigrateResult result) =>
        result.Marked is { } marked ? $"{marked} recorded as applied{(result.Pending.Length > 0 ? $"; {Pending(result)}" : "")}"
        : ShadowCommand is { Length: > 0 } command && result.Applied.Length + result.Pending.Length == 0 ? $"filled by '{command}'"
        : result.Undone.Length > 0 ? $"{result.Undone.Length} undone"
        : result.Applied.Length > 0 ? $"{result.Applied.Length} applied"
        : result.Pending.Length == 0 ? "nothing is pending"
        : $"{result.Pending.Length} pending{(InChain ? "; SchemaMigrateLive=true applies them" : "")}";

    private sealed class Progress(TaskLog log) : IProgress<AppliedMigration>
    {
        public List<AppliedMigration> Applied { get; } = [];

        public void Report(AppliedMigration value)
        {
            Applied.Add(value);
            log.Line(string.Create(CultureInfo.InvariantCulture, $"applied {value.Name} ({value.Statements} {(value.Statements == 1 ? "statement" : "statements")}, {value.Duration.TotalMilliseconds:0} ms)"));
        }
    }

    private static string Word(MigrationStatus status) => status switch
    {
        MigrationStatus.Applied => "applied",
        MigrationStatus.Baseline => "baseline",
        MigrationStatus.Failed => "failed",
        MigrationStatus.Running => "running",
        MigrationStatus.Repaired => "repaired",
        MigrationStatus.RolledBack => "undone",
    };

    /// <summary>As many as anybody reads; files may raise a hundred each.</summary>
    private sealed class Notices(TaskLog log) : IProgress<MigrationNotice>
    {
        private const int MostLines = 200;
        private const int MostWarnings = 50;

        private int _lines;
        private int _warnings;

        public void Report(MigrationNotice value)
        {
            if (value.Severity == "WARNING")
            {
                if (_warnings++ < MostWarnings) log.Diagnostics([Diagnostic.Create(HistoryDiagnostics.Warning, value.Location, value.File, value.Text)]);
            }
            else if (_lines++ < MostLines) log.Line($"{value.Severity} {value.File}: {value.Text}");
        }

        public void Finish()
        {
            if (_warnings > MostWarnings) log.Line(string.Create(CultureInfo.InvariantCulture, $"and {_warnings - MostWarnings} more warnings of the server"));
            if (_lines > MostLines) log.Line(string.Create(CultureInfo.InvariantCulture, $"and {_lines - MostLines} more notices of the server"));
        }
    }
}
