using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation;

/// <summary>The types that a schema defines, by name.</summary>
internal sealed class TypeCatalog
{
    private readonly Dictionary<QualifiedName, UserType> _types;

    public TypeCatalog(DatabaseSchema database)
    {
        _types = new(database.Schemas.Sum(schema => schema.Tables.Length + schema.Views.Length + schema.Enums.Length));
        foreach (var schema in database.Schemas)
        {
            foreach (var type in schema.Enums) Add(schema, type.Name, new EnumUserType(schema.Name, type));
            foreach (var type in schema.Domains) Add(schema, type.Name, new DomainUserType(schema.Name, type));
            foreach (var type in schema.Composites) Add(schema, type.Name, new CompositeUserType(schema.Name, type.Name, ObjectKind.Composite, type.Attributes.Select(static attribute => (attribute.Name, attribute.Type))));
            foreach (var type in schema.Ranges)
            {
                Add(schema, type.Name, new RangeUserType(schema.Name, type, IsMultirange: false));
                AddMultirange(schema, type);
            }
            foreach (var table in schema.Tables) Add(schema, table.Name, new CompositeUserType(schema.Name, table.Name, ObjectKind.Table, table.Columns.Select(static column => (column.Name, column.Type))));
            foreach (var view in schema.Views) AddView(schema, ObjectKind.View, view.Name, view.Columns);
            foreach (var view in schema.MaterializedViews) AddView(schema, ObjectKind.MaterializedView, view.Name, view.Columns);
        }
    }

    /// <summary>The type of this schema that is meant, array brackets aside; <see langword="null"/> for PostgreSQL's own and an extension's.</summary>
    public UserType? Find(PostgresType type) => type.Schema is null ? null : _types.GetValueOrDefault(new QualifiedName(type.Schema, type.Name));

    private void Add(Schema schema, string name, UserType type) => _types.TryAdd(new QualifiedName(schema.Name, name), type);

    private void AddView(Schema schema, ObjectKind kind, string name, ImmutableArray<ViewColumn> columns) =>
        Add(schema, name, new CompositeUserType(schema.Name, name, kind, columns.Select(static column => (column.Name, column.Type))));

    // PostgreSQL puts "multirange" for the first "range" in the name, else appends "_multirange".
    private void AddMultirange(Schema schema, RangeType range)
    {
        var given = range.MultirangeName is null ? null : PostgresType.Parse(range.MultirangeName);
        var at = range.Name.IndexOf("range", StringComparison.Ordinal);
        var name = given?.Name ?? (at < 0 ? range.Name + "_multirange" : range.Name[..at] + "multirange" + range.Name[(at + "range".Length)..]);
        _types.TryAdd(new QualifiedName(given?.Schema ?? schema.Name, name), new RangeUserType(schema.Name, range, IsMultirange: true));
    }
}
