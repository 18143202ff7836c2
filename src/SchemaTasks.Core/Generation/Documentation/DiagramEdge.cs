using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>A foreign key, or a table of INHERITS, between two tables of a diagram; both may be the same table.</summary>
internal sealed record DiagramEdge
{
    /// <summary>Index of the table that refers, or inherits, in <see cref="DiagramModel.Nodes"/>.</summary>
    public required int Child { get; init; }

    /// <summary>Index of the table that is referred to, or inherited from.</summary>
    public required int Parent { get; init; }

    /// <summary><see langword="null"/> where <see cref="Child"/> inherits from <see cref="Parent"/>.</summary>
    public ForeignKey? ForeignKey { get; init; }

    /// <summary>Indexes of the referring columns in the child's rows, pairwise with <see cref="ParentRows"/>; empty for INHERITS.</summary>
    public ImmutableArray<int> ChildRows { get; init; } = [];

    /// <summary>Indexes of the columns that are referred to in the parent's rows.</summary>
    public ImmutableArray<int> ParentRows { get; init; } = [];

    /// <summary>A referring column is nullable: there may be no parent.</summary>
    public bool Optional { get; init; }

    /// <summary>The referring columns contain a key of the child, so that each parent has one child at most.</summary>
    public bool OneToOne { get; init; }

    /// <summary>The referring columns are part of the child's primary key.</summary>
    public bool Identifying { get; init; }

    public bool IsInheritance => ForeignKey is null;
}
