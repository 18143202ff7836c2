using System.Collections.Immutable;
using SchemaTasks.Chain;
using SchemaTasks.Migrations;
using SchemaTasks.Seeds;

namespace SchemaTasks.Operations;

/// <summary>Migrations and seeds as a chain's report lists them.</summary>
internal static class ChainFiles
{
    /// <param name="files">All of them.</param>
    /// <param name="applied">Files that were applied now.</param>
    /// <param name="pending">Names of files that wait.</param>
    public static ImmutableArray<ChainFileRun> OfMigrations(MigrationSet files, IReadOnlyCollection<AppliedMigration> applied, IReadOnlyCollection<string> pending)
    {
        var now = applied.ToDictionary(file => file.Name, StringComparer.Ordinal);
        return
        [
            .. files.Forward.Select(file => now.TryGetValue(file.Name, out var run)
                ? new ChainFileRun(file.Name, "applied", file.Checksum, run.Duration.TotalMilliseconds, run.Statements)
                : new ChainFileRun(file.Name, pending.Contains(file.Name) ? "pending" : "before", file.Checksum, 0, 0)),
        ];
    }

    /// <param name="files">All of them.</param>
    /// <param name="result">What seeding did.</param>
    public static ImmutableArray<ChainFileRun> OfSeeds(ImmutableArray<SeedFile> files, SeedResult result)
    {
        var now = result.Applied.ToDictionary(seed => seed.File.Name, seed => seed.Duration, StringComparer.Ordinal);
        return
        [
            .. files.Select(file => new ChainFileRun(file.Name, now.ContainsKey(file.Name) ? "applied" : result.Pending.Contains(file.Name) ? "pending" : "before", file.Checksum,
                now.GetValueOrDefault(file.Name).TotalMilliseconds, 0)),
        ];
    }
}
