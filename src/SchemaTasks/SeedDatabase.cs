using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Build.Framework;
using SchemaTasks.Chain;
using SchemaTasks.Operations;
using SchemaTasks.Seeds;

namespace SchemaTasks;

/// <summary>Applies seeds, or reports which are applied; on a shadow after the migrations, each twice.</summary>
[MSBuildMultiThreadableTask]
public sealed class SeedDatabase : SeededTask
{
    /// <summary>Whether only to report what is applied and what is pending.</summary>
    public bool StatusOnly { get; set; }

    /// <summary>Whether a live server takes seeds that are not marked for it.</summary>
    public bool AllowLive { get; set; }

    /// <summary>Whether this is a step of <c>SchemaFinalize</c>, where a repository without seeds is no fault.</summary>
    public bool InChain { get; set; }

    /// <summary>Seconds for one statement; empty for no limit.</summary>
    public string? StatementTimeout { get; set; }

    /// <summary>Seconds that a statement waits for a lock; 0 for no limit.</summary>
    public string LockTimeout { get; set; } = "10";

    /// <summary>Names of the files that were applied, in order.</summary>
    [Output]
    public string[] Applied { get; private set; } = [];

    /// <inheritdoc/>
    private protected override string Target => StatusOnly ? "SchemaSeedStatus" : "SchemaSeed";

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        if (InChain && !Seeds.Exists)
        {
            Details.Outcome = ChainOutcome.Skipped;
            return "there are no seeds";
        }
        var database = Request(log);
        var (name, result) = await SeedOperation.RunAsync(
            new SeedRequest
            {
                // By itself the target is about the live server: a temporary one that is silently seeded would look like success.
                Database = !InChain && database.Mode == DatabaseMode.Auto ? database with { Mode = DatabaseMode.Live } : database,
                Seeds = Seeds,
                StatusOnly = StatusOnly,
                AllowLive = AllowLive,
                SkipRefused = InChain,
                ManifestMajor = File.Exists(ManifestFile) ? SchemaTasks.Manifest.ManifestFile.Read(ManifestFile).Schema.PostgresMajor : null,
                StatementTimeout = string.IsNullOrEmpty(StatementTimeout) ? null : PropertyValue.Seconds("SchemaMigrationTimeout", StatementTimeout),
                LockTimeout = PropertyValue.SecondsOrNone("SchemaMigrationLockTimeout", LockTimeout),
                Progress = new Lines(log),
            },
            cancel);
        if (StatusOnly) PrintStatus(result, log);
        else foreach (var file in result.Pending) log.Line($"pending  {file}");
        log.Diagnostics(result.Diagnostics);
        if (ChainFile is { Length: > 0 }) Details.Files = ChainFiles.OfSeeds(Seeds.Read(), result);
        Applied = [.. result.Applied.Select(seed => seed.File.Name)];
        return $"{Summary(result)} ({name})";
    }

    private static void PrintStatus(SeedResult result, TaskLog log)
    {
        foreach (var row in result.History)
        {
            var state = result.Pending.Contains(row.File) ? "changed" : result.Unchanged.Contains(row.File) ? "applied" : "file is gone";
            log.Line(string.Create(CultureInfo.InvariantCulture, $"{state,-12} {row.AppliedAt:yyyy-MM-dd HH:mm:ss}Z {row.File}"));
        }
        foreach (var file in result.Pending.Where(file => result.History.All(row => row.File != file))) log.Line($"{"pending",-12} {"",20} {file}");
    }

    private string Summary(SeedResult result)
    {
        List<string> parts = [];
        if (result.Applied.Length > 0) parts.Add($"{result.Applied.Length} applied");
        if (result.Pending.Length > 0) parts.Add($"{result.Pending.Length} pending{(InChain ? "; SchemaSeedLive=true applies them" : "")}");
        if (result.Unchanged.Length > 0) parts.Add($"{result.Unchanged.Length} unchanged");
        return parts.Count == 0 ? "there are no seeds" : string.Join(", ", parts);
    }

    private sealed class Lines(TaskLog log) : IProgress<AppliedSeed>
    {
        public void Report(AppliedSeed value)
        {
            log.Line(string.Create(CultureInfo.InvariantCulture, $"applied  {value.File.Name} ({value.Duration.TotalMilliseconds:0} ms)"));
            foreach (var change in value.Changes)
            {
                var rows = change.RowsAfter is { } after ? string.Create(CultureInfo.InvariantCulture, $"{change.RowsBefore} -> {after} rows") : "not counted";
                log.Line(string.Create(CultureInfo.InvariantCulture, $"         {change.Table}: {rows} ({change.Inserted} inserted, {change.Updated} updated, {change.Deleted} deleted)"));
            }
        }
    }
}
