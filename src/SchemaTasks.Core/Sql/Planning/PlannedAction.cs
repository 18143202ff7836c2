using System.Collections.Immutable;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>What becomes of one object on the way from the actual schema to the expected one.</summary>
internal sealed record PlannedAction(ActionKind Kind)
{
    /// <summary>The statements of a change in place.</summary>
    public ImmutableArray<SqlStep> Steps { get; init; } = [];

    /// <summary>What differs of it.</summary>
    public ChangedFacets Facets { get; init; } = ChangedFacets.None;

    /// <summary>Its own change is more than one of comment, owner and grants: what depends on it may see that.</summary>
    public bool ChangesContent { get; init; }

    /// <summary>The column has an interim type first: see <see cref="InterimColumns"/>.</summary>
    public bool HasInterimType { get; init; }

    /// <summary>The generated column is NULL while what it is computed from changes: it has an interim expression first.</summary>
    public bool HasInterimExpression { get; init; }

    /// <summary>It is not there, temporarily or for good: what depends on it cannot stay.</summary>
    public bool Vanishes => Kind is ActionKind.Drop or ActionKind.Replace or ActionKind.RecreateColumn;
}

internal enum ActionKind
{
    Keep,
    Create,
    Drop,
    /// <summary>Changed in place.</summary>
    Alter,
    /// <summary>Removed and made again.</summary>
    Replace,
    /// <summary>A column that is made again at the table's end, with its values.</summary>
    RecreateColumn,
    /// <summary>A column that stays while its type is built again.</summary>
    ChangeType,
}
