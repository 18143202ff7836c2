using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>The columns that identify a table's rows.</summary>
internal static class TableKeys
{
    /// <summary>The primary key, then <see cref="Unique"/>.</summary>
    public static IEnumerable<ImmutableArray<string>> All(Table table) => table.PrimaryKey is { } key ? Unique(table).Prepend(key.Columns) : Unique(table);

    /// <summary>Unique constraints, and unique indexes of whole columns that hold for all rows. The period of a WITHOUT OVERLAPS is no column of a key.</summary>
    public static IEnumerable<ImmutableArray<string>> Unique(Table table) =>
    [
        .. table.UniqueConstraints.Where(static key => !key.WithoutOverlaps).Select(static key => key.Columns),
        .. table.Indexes.Where(static index => index is { Unique: true, Where: null, Invalid: false } && index.Keys.All(static key => key.Column is not null)).Select(static index => index.Keys.Select(static key => key.Column!).ToImmutableArray()),
    ];
}
