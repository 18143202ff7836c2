using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Facets;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Sql.Renaming;

/// <summary>
/// A server's schema as it will be read once objects of it go by other names. Texts follow by what they are, which their facets say; only what
/// names others in a way of its own is listed here.
/// </summary>
internal sealed class RenamedObjects
{
    private readonly NameMap _names;
    private readonly SqlRenaming _sql;
    private readonly UnknownTexts _unknown = new();

    /// <param name="actual">The schema.</param>
    /// <param name="names">What goes by other names.</param>
    public RenamedObjects(SchemaObjects actual, NameMap names)
    {
        _names = names;
        _sql = new SqlRenaming(_names, RelationColumns.Of(actual));
        Schema = new(actual.PostgresMajor, actual.Comment, actual.Items.Select(Of)) { SecurityLabels = [.. actual.SecurityLabels.Select(label => label with { Object = names.Path(label.Object) })] };
    }

    /// <summary>The schema by its new names.</summary>
    public SchemaObjects Schema { get; }

    /// <summary>Texts in it that nobody knows before the server prints them; the paths are the new ones.</summary>
    public ImmutableHashSet<UnknownText> Unknown => [.. _unknown.Found];

    /// <summary>An object whose new name is in another schema is there.</summary>
    private PlacedObject Of(PlacedObject item)
    {
        if (item.Record is not IOwnedObject || item.Record is Schema) return new(_names.Schema(item.Schema), OfNone(item.Record));
        var (from, to) = (item.Name, _names.Path(item.Path));
        if (item.Record is Table table)
        {
            var entry = (TableEntry)Of(TableFacets.Table, new TableEntry(item.Path, table), from, from, to);
            return item with
            {
                Schema = to.Schema,
                PartitionOf = item.PartitionOf is { } parent ? _names.Object(parent) : null,
                Bound = _sql.TextOrNull(item.Bound),
                Record = item.PartitionOf is { } above ? WithParts(entry.Table, above) : entry.Table,
            };
        }
        if (item.Record is Routine routine)
        {
            to = to with { Member = _sql.Text(routine.Signature) };
            return item with { Schema = to.Schema, Record = Of(RoutineFacets.Routine, routine with { Signature = to.Member }, null, from, to) };
        }
        return item with { Schema = to.Schema, Record = Of(ModelFacets.Of(item.Record), item.Record, null, from, to) };
    }

    /// <param name="layout">What the record consists of.</param>
    /// <param name="record">The record.</param>
    /// <param name="relation">The relation, by its present name, whose columns the record's expressions name; <see langword="null"/> where there is none.</param>
    /// <param name="owner">The object that the record is, or is in, by its present name.</param>
    /// <param name="path">What the record is called from now on.</param>
    private object Of(RecordFacets layout, object record, QualifiedName? relation, QualifiedName owner, ObjectPath path)
    {
        var result = layout.WithName(record, path.Member is null || path.Kind == ObjectKind.Routine ? path.Name : path.Member);
        foreach (var facet in layout.Facets)
            result = (facet.KindOf(result), relation) switch
            {
                (TextKind.Free or TextKind.Word, _) => result,
                (TextKind.Columns, { } table) => facet.Map(result, column => _names.Column(table, column)),
                (TextKind.Expression, { } table) => facet.Map(result, text => _unknown.Text(_sql.Expression(text, table), path, facet.Name)),
                (TextKind.Query, _) => facet.Map(result, text => _unknown.Text(_sql.Query(text, relation), path, facet.Name)),
                _ => facet.Map(result, _sql.Text),
            };
        foreach (var list in layout.Members)
            result = list.With(result, list.Of(result).Select(member => Member(list, member, owner, path)));
        return Rest(record, result, owner, path);
    }

    private object Member(MemberList list, object member, QualifiedName owner, ObjectPath parent)
    {
        var name = list.Facets.NameOf(member);
        var renamed = _names.Path(new ObjectPath(list.Kind, owner.Schema, owner.Name, name)).Member!;
        return Of(list.Facets, member, owner, owner, parent.Child(list.Kind, renamed));
    }

    /// <summary>What names others in a way of its own.</summary>
    private object Rest(object record, object renamed, QualifiedName owner, ObjectPath path) => renamed switch
    {
        TableEntry entry => entry with { Table = entry.Table with { Inherits = [.. entry.Table.Inherits.Select(_names.Object)] } },
        Column column => column with { NotNullName = NotNullName((Column)record, column.Name, owner, new(path.Schema, path.Name)) },
        Domain domain => domain with { NotNullName = NotNullName(domain, owner.Name, path.Name) },
        Sequence { OwnedBy: { } column } sequence => sequence with { OwnedBy = Of(column) },
        ForeignKey key => key with
        {
            References = _names.Object(key.References),
            ReferencedColumns = [.. key.ReferencedColumns.Select(column => _names.Column(key.References, column))],
        },
        Index index => index with { Keys = [.. index.Keys.Select(key => Of(key, owner, path))] },
        ExtendedStatistics statistics => statistics with { Schema = _names.Schema(statistics.Schema), Definition = Own(statistics.Definition, "statistics", ((ExtendedStatistics)record).Name, path) },
        Trigger trigger => trigger with { Definition = Own(trigger.Definition, "trigger", ((Trigger)record).Name, path) },
        Rule rule => rule with { Definition = Own(rule.Definition, "rule", ((Rule)record).Name, path) },
        _ => renamed,
    };

    /// <summary>A definition whose statement names what it makes.</summary>
    private string Own(string definition, string word, string from, ObjectPath path) => _unknown.Text(SqlRenaming.Own(new(definition), word, from, path.Member!), path, FacetNames.Definition);

    private IndexKey Of(IndexKey key, QualifiedName relation, ObjectPath index) => key with
    {
        Column = key.Column is null ? null : _names.Column(relation, key.Column),
        Expression = key.Expression is null ? null : _unknown.Text(_sql.Expression(key.Expression, relation), index, FacetNames.Keys),
        Collation = _sql.TextOrNull(key.Collation),
        OperatorClass = _sql.TextOrNull(key.OperatorClass),
    };

    private ColumnReference Of(ColumnReference column)
    {
        var table = new QualifiedName(column.Schema, column.Table);
        var owner = _names.Object(table);
        return new(owner.Schema, owner.Name, _names.Column(table, column.Column));
    }

    /// <summary>From version 18 on a NOT NULL constraint has a name, which no rename of its table or column changes.</summary>
    private string? NotNullName(Column column, string name, QualifiedName from, QualifiedName to)
    {
        if (column.Nullable || column.NotNullName is null && (!_names.NamesNotNull || !column.NotNullLocal && _names.HasNotNullAbove(from, column.Name))) return null;
        var present = column.NotNullName ?? ImplicitName.NotNull(from.Name, column.Name);
        return present == ImplicitName.NotNull(to.Name, name) ? null : present;
    }

    /// <summary>That of a domain, from version 17 on.</summary>
    private string? NotNullName(Domain domain, string from, string to)
    {
        if (domain.Nullable || !_names.NamesNotNullOfDomains) return null;
        var present = domain.NotNullName ?? ImplicitName.NotNull(from);
        return present == ImplicitName.NotNull(to) ? null : present;
    }

    /// <summary>What is attached to indexes of a partition's parent follows their names.</summary>
    private Table WithParts(Table table, QualifiedName parent) => table with
    {
        PrimaryKey = table.PrimaryKey is { PartOf: not null } key ? key with { PartOf = Above(parent, key.PartOf) } : table.PrimaryKey,
        UniqueConstraints = [.. table.UniqueConstraints.Select(key => key.PartOf is null ? key : key with { PartOf = Above(parent, key.PartOf) })],
        Indexes = [.. table.Indexes.Select(index => index.PartOf is null ? index : index with { PartOf = Above(parent, index.PartOf) })],
        InheritedParts = [.. table.InheritedParts.Select(part => part with { Name = NameAbove(part, parent) })],
    };

    private string NameAbove(InheritedPart part, QualifiedName parent) => part.Kind switch
    {
        InheritedPartKind.Check => _names.Member(ObjectKind.Check, parent, part.Name),
        InheritedPartKind.Trigger => _names.Member(ObjectKind.Trigger, parent, part.Name),
        InheritedPartKind.Index or InheritedPartKind.Key => Above(parent, part.Name),
    };

    private string Above(QualifiedName parent, string index) =>
        ((ObjectKind[])[ObjectKind.Index, ObjectKind.PrimaryKey, ObjectKind.UniqueConstraint, ObjectKind.Exclusion]).Select(kind => _names.Member(kind, parent, index)).FirstOrDefault(renamed => renamed != index) ?? index;

    /// <summary>A schema, and what is in none.</summary>
    private object OfNone(object record) => record switch
    {
        Schema schema => schema with { Name = _names.Schema(schema.Name) },
        Extension extension => extension with { Schema = _names.Schema(extension.Schema) },
        EventTrigger trigger => trigger with { Function = _names.Routine(trigger.Function.Schema, trigger.Function.Name, "") },
        Publication publication => publication with
        {
            Schemas = [.. publication.Schemas.Select(_names.Schema)],
            Tables = [.. publication.Tables.Select(table => Of(table, ObjectPath.OfPublication(publication.Name)))],
        },
        OtherObject other => other with { Identity = Renamed(other.Identity), Definition = Renamed(other.Definition) },
        _ => throw new InvalidOperationException(record.GetType().Name),
    };

    private PublishedTable Of(PublishedTable table, ObjectPath publication)
    {
        var (from, to) = (new QualifiedName(table.Schema, table.Name), _names.Object(table.Schema, table.Name));
        return table with
        {
            Schema = to.Schema,
            Name = to.Name,
            Columns = [.. table.Columns.Select(column => _names.Column(from, column))],
            Where = table.Where is null ? null : _unknown.Text(_sql.Expression(table.Where, from), publication, FacetNames.Tables),
        };
    }

    /// <summary>What default privileges say of a schema, too.</summary>
    private string Renamed(string text) => _sql.Schemas(_sql.Text(text));
}
