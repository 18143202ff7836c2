using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types;

/// <summary>A table, view or materialized view. Partitions have no types of their own: their rows are their parent's.</summary>
internal sealed record TypedRelation
{
    public required ObjectPath Path { get; init; }

    public QualifiedName Name => new(Path.Schema, Path.Name);

    public string? Comment { get; init; }

    public required ImmutableArray<TypedColumn> Columns { get; init; }

    /// <summary><see langword="null"/> for a view.</summary>
    public Table? Table { get; init; }

    public bool IsView => Table is null;
}
