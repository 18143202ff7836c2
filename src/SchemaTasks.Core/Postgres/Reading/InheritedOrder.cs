using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>
/// The columns of a child table in the order in which CREATE TABLE … INHERITS makes them. A column that its parent was given later is
/// at the child's end, where no statement that recreates the child can put it.
/// </summary>
internal sealed class InheritedOrder(RelationIndex relations)
{
    public ImmutableArray<Column> Of(RelationRow table, ImmutableArray<Column> columns)
    {
        // Where every column is the table's own, INHERIT came later, and the order can be repeated.
        if (!columns.Any(column => column.Inherited)) return columns;
        var places = Names(table.Oid).Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
        return [.. columns.OrderBy(column => places[column.Name])];
    }

    private IEnumerable<string> Names(int table)
    {
        var own = relations.Attributes[table].All(attribute => attribute);
        var names = own.Select(attribute => attribute.Name);
        if (own.All(attribute => attribute.IsLocal)) return names;
        var present = names.ToHashSet(StringComparer.Ordinal);
        return relations.Parents[table].All(parent => parent).SelectMany(parent => Names(parent.Parent)).Where(present.Contains).Concat(names).Distinct(StringComparer.Ordinal);
    }
}
