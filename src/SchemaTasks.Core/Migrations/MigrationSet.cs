using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>The migration files of one directory, each list in the order in which it runs.</summary>
public sealed record MigrationSet
{
    /// <summary>Absolute.</summary>
    public required string Directory { get; init; }

    public ImmutableArray<MigrationFile> Versioned { get; init; } = [];

    public ImmutableArray<MigrationFile> Repeatable { get; init; } = [];

    public ImmutableArray<MigrationFile> Rollbacks { get; init; } = [];

    /// <summary>Warnings: two files with the same number.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What brings an empty database up to date: versioned files, then repeatable ones.</summary>
    public IEnumerable<MigrationFile> Forward => Versioned.Concat(Repeatable);

    /// <summary>The file that undoes a versioned one, if there is one.</summary>
    public MigrationFile? RollbackOf(string versionedName) =>
        Rollbacks.Where(file => file.Undoes.Contains(versionedName, StringComparer.Ordinal))
            .OrderBy(file => file.Undoes.ToList().IndexOf(versionedName))
            .FirstOrDefault();
}
