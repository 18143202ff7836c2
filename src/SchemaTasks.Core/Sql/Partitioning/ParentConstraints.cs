using System.Collections.Immutable;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Sql.Partitioning;

/// <summary>What a partition has from the tables that it is in, of the nearest first.</summary>
internal sealed record ParentConstraints
{
    public static ParentConstraints Nothing { get; } = new();

    public ImmutableArray<CheckConstraint> Checks { get; init; } = [];

    public ImmutableArray<(KeyConstraint Key, bool Primary)> Keys { get; init; } = [];

    public ImmutableArray<Index> Indexes { get; init; } = [];

    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    public bool HasExclusions { get; init; }

    /// <summary>What is given to a partition of this table.</summary>
    public ParentConstraints With(Table table) => new()
    {
        Checks = [.. table.Checks.Where(check => !check.Inherited), .. Checks],
        Keys = [.. table.PrimaryKey is { } key ? [(key, true)] : Array.Empty<(KeyConstraint, bool)>(), .. table.UniqueConstraints.Select(unique => (unique, false)), .. Keys],
        Indexes = [.. table.Indexes, .. Indexes],
        ForeignKeys = [.. table.ForeignKeys.Where(key => !key.Inherited), .. ForeignKeys],
        HasExclusions = HasExclusions || !table.Exclusions.IsEmpty,
    };
}
