using System.Collections.Frozen;
using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Objects;

/// <summary>A table, where it is: its schema, its parents, what it has from them.</summary>
internal sealed record ResolvedTable
{
    public required string Schema { get; init; }

    public required Table Table { get; init; }

    /// <summary>The partitioned table that it is a partition of.</summary>
    public QualifiedName? PartitionOf { get; init; }

    /// <summary>The partition's bound.</summary>
    public string? Bound { get; init; }

    /// <summary>The partitions that are directly in it.</summary>
    public List<ResolvedTable> Partitions { get; } = [];

    /// <summary>These and theirs.</summary>
    public IEnumerable<ResolvedTable> Below => Partitions.SelectMany(partition => partition.Below.Prepend(partition));

    /// <summary>A partition that is half detached: FINALIZE is to come.</summary>
    public bool DetachPending { get; init; }

    /// <summary>All of its columns; a partition's include those that are as its parent's.</summary>
    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary>The columns that come from a parent, by name, as the parent has them.</summary>
    public required ImmutableDictionary<string, Column> ParentColumns { get; init; }

    /// <summary>The parent that each of those columns comes from.</summary>
    public required ImmutableDictionary<string, QualifiedName> ColumnOrigins { get; init; }

    public required bool HasChildren { get; init; }

    /// <summary>The columns that a child has from this table alone.</summary>
    public ImmutableHashSet<string> HandedDown { get; init; } = [];

    /// <summary>The columns that a child, or one of its own, has for itself, too.</summary>
    public ImmutableHashSet<string> SharedBelow { get; init; } = [];

    /// <summary>The columns that are NOT NULL in a parent, and so here.</summary>
    public ImmutableHashSet<(QualifiedName Parent, string Column)> NotNullAbove { get; init; } = [];

    /// <summary>The names of the NOT NULL constraints that parents hand down, by column; the first parent's (PostgreSQL 18 and later).</summary>
    public ImmutableDictionary<string, string> NotNullNamesAbove { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The tables above, the nearest first; only for a table with <see cref="Table.InheritedParts"/>.</summary>
    public ImmutableArray<(string Schema, Table Table)> Ancestors { get; init; } = [];

    /// <summary>A parent hands checks down to the table.</summary>
    public bool HasChecksAbove { get; init; }

    /// <summary>Names of the checks that are NOT ENFORCED in a partition's parent (PostgreSQL 18 and later).</summary>
    public ImmutableHashSet<string> ChecksNotEnforcedAbove { get; init; } = [];

    /// <summary>Names of more than one constraint of a schema: PostgreSQL gives one of them only to who asks for it.</summary>
    public Lazy<IReadOnlySet<QualifiedName>>? SharedConstraintNames { get; init; }

    /// <summary>Indexes and keys of a partition's parent that are invalid: not every partition has a part of them.</summary>
    public ImmutableArray<ObjectKey> InvalidAbove { get; init; } = [];

    /// <summary>A partition that foreign keys refer to.</summary>
    public bool IsReferenced { get; init; }

    /// <summary>A partition of a table that foreign keys refer to.</summary>
    public bool IsReferencedAbove { get; init; }

    /// <summary>The base type of each domain of the schema, both as <c>format_type</c> prints them.</summary>
    public required IReadOnlyDictionary<string, string> Domains { get; init; }

    /// <summary>The server's major version, if it is known.</summary>
    public int? Major { get; init; }

    /// <summary>Domains that are NOT NULL by themselves.</summary>
    public IReadOnlySet<string> NotNullDomains { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Domains that have a default.</summary>
    public IReadOnlySet<string> DomainDefaults { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The type, or one that it is a domain of, takes no NULL.</summary>
    public bool IsNotNull(string type) => NotNullDomains.Contains(type) || Domains.TryGetValue(type, out var below) && IsNotNull(below);

    /// <summary>The partitioned table, or those of INHERITS.</summary>
    public ImmutableArray<QualifiedName> Parents => PartitionOf is { } parent ? [parent] : Table.Inherits;

    public string Quoted => SqlIdentifier.Quote(Schema, Table.Name);

    public bool IsForeign => Table.Server is not null;

    public string Word => IsForeign ? "FOREIGN TABLE" : "TABLE";

    /// <summary><c>ALTER TABLE "a"."b"</c>, children included.</summary>
    public string Alter => $"ALTER {Word} {Quoted}";

    /// <summary><c>ALTER TABLE ONLY "a"."b"</c> where there are children.</summary>
    public string AlterOnly => HasChildren ? $"ALTER {Word} ONLY {Quoted}" : Alter;

    /// <summary>It has checks, of its own or from a parent.</summary>
    public bool HasChecks => HasChecksAbove || !Table.Checks.IsEmpty;

    /// <summary>The type under its domains, with its modifier; arrays keep their brackets.</summary>
    public string BaseOf(string type)
    {
        var element = type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2] : type;
        return Domains.TryGetValue(element, out var below) ? BaseOf(below) + type[element.Length..] : type;
    }

    public ObjectKey Key => new(ObjectClass.Relation, Schema, Table.Name);

    public ObjectPath Path => ObjectPath.Of(ObjectKind.Table, Schema, Table.Name);

    /// <summary>Both have columns of the same names in the same order.</summary>
    public bool IsOrderedAs(ResolvedTable other)
    {
        if (Columns.Length != other.Columns.Length) return false;
        for (var i = 0; i < Columns.Length; i++)
            if (Columns[i].Name != other.Columns[i].Name) return false;
        return true;
    }

    /// <summary>NOT NULL is a constraint with a name (PostgreSQL 18 and later).</summary>
    public bool NamesNotNull => Major >= 18;

    /// <summary>Columns or NOT NULL constraints come with INHERITS, so it cannot be left to a later statement.</summary>
    public bool HasArrivals => Columns.Any(column => Arrives(column) || PartitionOf is null && !column.Nullable && NotNullArrives(column));

    /// <summary>The column's NOT NULL constraint is there because a parent has one.</summary>
    public bool NotNullArrives(Column column) => !column.NotNullLocal && NotNullNamesAbove.ContainsKey(column.Name);

    /// <summary>The name of the column's NOT NULL constraint.</summary>
    public string NotNullName(Column column) =>
        column.NotNullName ?? (NotNullArrives(column) ? NotNullNamesAbove[column.Name] : ImplicitName.NotNull(Table.Name, column.Name));

    /// <summary>The column exists because a parent has it.</summary>
    public bool Arrives(Column column) => PartitionOf is not null ? ParentColumns.ContainsKey(column.Name) : column.Inherited && ParentColumns.ContainsKey(column.Name);
}
