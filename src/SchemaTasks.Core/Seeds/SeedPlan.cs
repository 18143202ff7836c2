using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Seeds;

/// <summary>Files and history compared: what would run, and what is wrong.</summary>
internal sealed record SeedPlan
{
    /// <summary>What would run, in order.</summary>
    public ImmutableArray<SeedFile> Pending { get; init; } = [];

    /// <summary>What was applied and has not changed.</summary>
    public ImmutableArray<SeedFile> Unchanged { get; init; } = [];

    public ImmutableArray<SeedRecord> History { get; init; } = [];

    /// <summary>Errors keep everything from running.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public static SeedPlan Make(ImmutableArray<SeedFile> files, ImmutableArray<SeedRecord> history)
    {
        var rows = history.ToDictionary(row => row.File, StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var pending = new List<SeedFile>();
        foreach (var file in files)
        {
            var row = rows.GetValueOrDefault(file.Name);
            if (row is not null && file.Run == SeedRun.Once)
            {
                if (row.Checksum != file.Checksum) diagnostics.Add(Diagnostic.Create(SeedDiagnostics.OnceChanged, new SourceLocation(file.Path, 1, 1), file.Name, row.AppliedAt));
                continue;
            }
            if (row is null || row.Checksum != file.Checksum || file.Run == SeedRun.Always || pending.Any(other => file.After.Contains(other.Name, StringComparer.Ordinal))) pending.Add(file);
        }
        var names = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        // A file of another environment is not gone.
        diagnostics.AddRange(history.Where(row => !names.Contains(row.File) && !row.File.Contains('/', StringComparison.Ordinal)).Select(row => Diagnostic.Create(SeedDiagnostics.FileGone, null, row.File)));
        return new SeedPlan { Pending = [.. pending], Unchanged = [.. files.Except(pending)], History = history, Diagnostics = diagnostics.DrainToImmutable() };
    }
}
