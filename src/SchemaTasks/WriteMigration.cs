using Microsoft.Build.Framework;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Writes the next migration: what brings the migrations to the manifest or to the live server.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteMigration : DatabaseTask
{
    /// <summary>Part of the file's name.</summary>
    public string? MigrationName { get; set; }

    /// <summary><c>manifest</c> or <c>live</c>.</summary>
    public string From { get; set; } = "manifest";

    /// <summary>Absolute path of the folder that is used when there is none yet.</summary>
    public string? DefaultDirectory { get; set; }

    /// <summary>Whether statements that destroy data are written to be run.</summary>
    public bool AllowDestructive { get; set; }

    /// <summary>Whether indexes are made CONCURRENTLY.</summary>
    public bool ConcurrentIndexes { get; set; }

    /// <summary>Absolute paths of the files that were written.</summary>
    [Output]
    public string[] Written { get; private set; } = [];

    /// <inheritdoc/>
    private protected override string Target => "SchemaNewMigration";

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var database = Request(log);
        if (database.MigrationsDirectory is null) database = database with { MigrationsDirectory = PropertyValue.AbsolutePath("SchemaMigrationsDirectory", DefaultDirectory) };
        var result = await NewMigrationOperation.RunAsync(
            new NewMigrationRequest
            {
                Database = database,
                Name = MigrationName ?? "",
                ManifestFile = Manifest,
                ConfigurationFile = Configuration,
                From = PropertyValue.OneOf<MigrationTarget>("SchemaMigrationFrom", From),
                AllowDestructive = AllowDestructive,
                ConcurrentIndexes = ConcurrentIndexes,
            },
            cancel);
        foreach (var change in result.Changes) log.Line(change);
        foreach (var file in result.Files) log.Line($"wrote {Shown(file)}");
        log.Diagnostics(result.Diagnostics);
        Written = [.. result.Files];
        foreach (var command in result.MarkCommands) log.Line($"next: record it as applied on the live server, which has its effect already: {command}");
        var target = string.Equals(From.Trim(), "live", StringComparison.OrdinalIgnoreCase) ? "the live server" : "the manifest";
        if (result.Files.IsEmpty) return $"no migration was written: the migrations of {result.Layout} {(result.LeavesDifference ? "do not give" : "give")} {target}{(result.LeavesDifference ? "" : " already")}";
        var files = $"{Shown(result.Files[0])}{(result.Files.Length > 1 ? $" and {result.Files.Length - 1} more" : "")}";
        return $"{files}: {(result.LeavesDifference ? $"even with it the migrations of {result.Layout} do not give" : $"with it the migrations of {result.Layout} give")} {target}";
    }
}
