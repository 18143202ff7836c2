using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>A column of a table in an inheritance tree, with its NOT NULL constraint as it is while statements run and as it is to be.</summary>
internal sealed class NotNullNode(ColumnObject item, NotNullState? before, NotNullState? after)
{
    public ColumnObject Item => item;

    public ResolvedTable Site => item.Site;

    public Column Column => item.Column;

    public bool IsPartition => Site.PartitionOf is not null;

    /// <summary>Those that hand their constraint down to it.</summary>
    public List<NotNullNode> Parents { get; } = [];

    public List<NotNullNode> Children { get; } = [];

    /// <summary>On the server before the first statement; <see langword="null"/> for none.</summary>
    public NotNullState? Before { get; } = before;

    public NotNullState? After => after;

    public NotNullState? Now { get; set; } = before;

    /// <summary>Its table or column is made by this script: what its clause says is there before any statement for a constraint.</summary>
    public bool IsNew { get; init; }

    /// <summary>A primary key or identity holds on to it: no statement removes it.</summary>
    public bool IsHeld { get; init; }

    /// <summary>A parent has one for it now.</summary>
    public bool IsGiven => Parents.Any(parent => parent.Now is { NoInherit: false });

    /// <summary>A parent is to have one for it.</summary>
    public bool IsToBeGiven => Parents.Any(parent => parent.After is { NoInherit: false });

    /// <summary>Whose constraint it is counts where INHERITS is.</summary>
    public bool Differs => Now is null != After is null || Now is { } now && After is { } after && (IsPartition ? now with { Own = after.Own } : now) != after;
}

/// <summary>A NOT NULL constraint (PostgreSQL 18 and later).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Own">The table has it for itself, whatever its parents have.</param>
/// <param name="NoInherit">Children do not have it.</param>
/// <param name="Valid">All rows are known to keep it.</param>
internal sealed record NotNullState(string Name, bool Own, bool NoInherit, bool Valid)
{
    public static NotNullState? Of(ResolvedTable site, Column column) => column.Nullable ? null
        : new(site.NotNullName(column), column.NotNullLocal || !site.NotNullNamesAbove.ContainsKey(column.Name), column.NotNullNoInherit, !column.NotNullNotValid);
}
