using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>One node of the plan: an object is removed, changed or made.</summary>
internal sealed class Operation(OperationKind kind, SqlObject item)
{
    public OperationKind Kind { get; } = kind;

    public SqlObject Item { get; } = item;

    /// <summary>What has to run before it.</summary>
    public HashSet<Operation> After { get; } = [];

    /// <summary>What would better run before it.</summary>
    public HashSet<Operation> PreferablyAfter { get; } = [];

    /// <summary>The operation whose statement does this one's work too.</summary>
    public Operation? FoldedInto { get; set; }

    /// <summary>The operations that its statement does too.</summary>
    public List<Operation> Folded { get; } = [];

    /// <summary>The statements, when they are not what the object's own writer gives for the kind.</summary>
    public IReadOnlyList<SqlStep>? Steps { get; set; }

    /// <summary>What differs of an object that is changed in place.</summary>
    public ChangedFacets Facets { get; init; } = ChangedFacets.None;

    /// <summary>Statements before those of its own.</summary>
    public IReadOnlyList<SqlStep> Prelude { get; set; } = [];

    /// <summary>The operation that undoes what this one would leave behind: without it, this one is withheld too.</summary>
    public Operation? Completion { get; set; }

    /// <summary>Names that its statements take while the object keeps its key.</summary>
    public IReadOnlyCollection<ObjectKey> Takes { get; init; } = [];

    /// <summary>Names that they give up.</summary>
    public IReadOnlyCollection<ObjectKey> Frees { get; init; } = [];

    public Operation Root => FoldedInto?.Root ?? this;

    public void Fold(Operation into)
    {
        FoldedInto = into;
        into.Folded.Add(this);
    }

    public void Unfold()
    {
        FoldedInto?.Folded.Remove(this);
        FoldedInto = null;
    }

    /// <summary>This and all that is folded into it.</summary>
    public IEnumerable<Operation> Members() => Folded.SelectMany(folded => folded.Members()).Prepend(this);
}

internal enum OperationKind
{
    Drop,
    Alter,
    Create,
}
