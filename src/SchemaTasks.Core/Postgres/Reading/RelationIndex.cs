using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Relations and what belongs to them, by OID.</summary>
internal sealed class RelationIndex
{
    private readonly Dictionary<int, RelationRow> _relations;

    public RelationIndex(CatalogContext context)
    {
        var rows = context.Rows;
        _relations = rows.Relations.Rows.ToDictionary(row => row.Oid);
        Attributes = new(rows.Attributes.Rows, row => row.Relation);
        Attributes.Sort(row => row.Number);
        Constraints = new(rows.Constraints.Rows, row => row.Relation);
        Indexes = new(rows.Indexes.Rows, row => row.Relation);
        Triggers = new(rows.Triggers.Rows, row => row.Relation);
        Rules = new(rows.Rules.Rows, row => row.Relation);
        Statistics = new(rows.Statistics.Rows, row => row.Relation);
        Parents = new(rows.Inherits.Rows, row => row.Relation);
        Children = new(rows.Inherits.Rows, row => row.Parent);
        Schemas = context.Namespaces;
    }

    private Dictionary<int, string> Schemas { get; }

    public Groups<AttributeRow> Attributes { get; }

    public Groups<ConstraintRow> Constraints { get; }

    public Groups<IndexRow> Indexes { get; }

    public Groups<TriggerRow> Triggers { get; }

    public Groups<RuleRow> Rules { get; }

    public Groups<StatisticsRow> Statistics { get; }

    /// <summary>In the order of INHERITS.</summary>
    public Groups<InheritsRow> Parents { get; }

    public Groups<InheritsRow> Children { get; }

    public RelationRow? Find(int oid) => _relations.GetValueOrDefault(oid);

    /// <summary>The relation's name; <see langword="null"/> when it is not a user's.</summary>
    public QualifiedName? Name(int oid) =>
        _relations.TryGetValue(oid, out var row) && Schemas.TryGetValue(row.Namespace, out var schema) ? new QualifiedName(schema, row.Name) : null;

    /// <summary>The column's name, by number in its relation.</summary>
    public string Column(int relation, int number) => Attribute(relation, number).Name;

    public AttributeRow Attribute(int relation, int number)
    {
        foreach (var attribute in Attributes[relation])
        {
            if (attribute.Number == number) return attribute;
        }
        throw new InvalidOperationException("The catalog names a column that it does not have.");
    }

    /// <summary>The columns' names, by their numbers.</summary>
    public ImmutableArray<string> Columns(int relation, ReadOnlySpan<int> numbers)
    {
        if (numbers.IsEmpty) return [];
        var names = new string[numbers.Length];
        for (var i = 0; i < names.Length; i++) names[i] = Column(relation, numbers[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }
}
