using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Renaming;

/// <summary>A server's schema as it will be read once objects of it go by other names.</summary>
internal sealed class RenamedObjects
{
    private readonly NameMap _names;
    private readonly SqlRenaming _sql;
    private readonly RenamedTables _tables;
    private readonly UnknownTexts _unknown = new();

    /// <param name="actual">The schema.</param>
    /// <param name="names">What goes by other names.</param>
    public RenamedObjects(SchemaObjects actual, NameMap names)
    {
        _names = names;
        _sql = new SqlRenaming(_names, RelationColumns.Of(actual));
        _tables = new RenamedTables(_names, _sql, _unknown);
        Schema = new(actual.PostgresMajor, actual.Comment, actual.Items.Select(Of)) { SecurityLabels = [.. actual.SecurityLabels.Select(label => label with { Object = names.Path(label.Object) })] };
    }

    /// <summary>The schema by its new names.</summary>
    public SchemaObjects Schema { get; }

    /// <summary>Texts in it that nobody knows before the server prints them; the paths are the new ones.</summary>
    public ImmutableHashSet<UnknownText> Unknown => [.. _unknown.Found];

    /// <summary>An object whose new name is in another schema is there.</summary>
    private PlacedObject Of(PlacedObject item)
    {
        if (item.Record is Routine routine) return Of(item.Schema, routine);
        if (item.Record is not IOwnedObject || item.Record is Schema) return new(_names.Schema(item.Schema), OfNone(item.Record));
        var (from, to) = (item.Name, _names.Object(item.Name));
        return item with
        {
            Schema = to.Schema,
            PartitionOf = item.PartitionOf is { } parent ? _names.Object(parent) : null,
            Bound = _sql.TextOrNull(item.Bound),
            Record = item.Record switch
            {
                EnumType type => type with { Name = to.Name, Values = [.. type.Values.Select(value => _names.Label(from, value))] },
                Domain domain => Of(domain, from, to),
                CompositeType type => Of(type, from, to),
                RangeType range => Of(range, to),
                Sequence sequence => Of(sequence, to),
                Table table when item.PartitionOf is { } above => _tables.WithParts(_tables.Of(table, from, to), above),
                Table table => _tables.Of(table, from, to),
                View view => Of(view, from, to),
                MaterializedView view => Of(view, from, to),
                var record => throw new InvalidOperationException(record.GetType().Name),
            },
        };
    }

    /// <summary>A schema, and what is in none.</summary>
    private object OfNone(object record) => record switch
    {
        Schema schema => schema with { Name = _names.Schema(schema.Name) },
        Extension extension => extension with { Schema = _names.Schema(extension.Schema) },
        EventTrigger trigger => trigger with { Function = _names.Routine(trigger.Function.Schema, trigger.Function.Name, "") },
        Publication publication => Of(publication),
        OtherObject other => other with { Identity = Renamed(other.Identity), Definition = Renamed(other.Definition) },
        _ => throw new InvalidOperationException(record.GetType().Name),
    };

    /// <summary>What default privileges say of a schema, too.</summary>
    private string Renamed(string text) => _sql.Schemas(_sql.Text(text));

    private Domain Of(Domain domain, QualifiedName from, QualifiedName to) => domain with
    {
        Name = to.Name,
        // The constraint keeps its name.
        NotNullName = domain.Nullable || !_names.NamesNotNullOfDomains || (domain.NotNullName ?? ImplicitName.NotNull(from.Name)) is var name && name == ImplicitName.NotNull(to.Name) ? null : name,
        Type = _sql.Text(domain.Type),
        Default = _sql.TextOrNull(domain.Default),
        Collation = _sql.TextOrNull(domain.Collation),
        Checks = [.. domain.Checks.Select(check => check with { Name = _names.Member(ObjectKind.Check, from, check.Name), Expression = _sql.Text(check.Expression) })],
    };

    private CompositeType Of(CompositeType type, QualifiedName from, QualifiedName to) => type with
    {
        Name = to.Name,
        Attributes =
        [
            .. type.Attributes.Select(attribute => attribute with
            {
                Name = _names.Member(ObjectKind.Attribute, from, attribute.Name),
                Type = _sql.Text(attribute.Type),
                Collation = _sql.TextOrNull(attribute.Collation),
            }),
        ],
    };

    /// <summary>The multirange type takes part in the rename only where it has the name that PostgreSQL gave it.</summary>
    private RangeType Of(RangeType range, QualifiedName to) => range with
    {
        Name = to.Name,
        Subtype = _sql.Text(range.Subtype),
        OperatorClass = _sql.TextOrNull(range.OperatorClass),
        Collation = _sql.TextOrNull(range.Collation),
        Canonical = _sql.TextOrNull(range.Canonical),
        SubtypeDiff = _sql.TextOrNull(range.SubtypeDiff),
        MultirangeName = _sql.TextOrNull(range.MultirangeName),
    };

    private Sequence Of(Sequence sequence, QualifiedName to)
    {
        if (sequence.OwnedBy is not { } column) return sequence with { Name = to.Name };
        var table = new QualifiedName(column.Schema, column.Table);
        var owner = _names.Object(table);
        return sequence with { Name = to.Name, OwnedBy = new(owner.Schema, owner.Name, _names.Column(table, column.Column)) };
    }

    private View Of(View view, QualifiedName from, QualifiedName to) => view with
    {
        Name = to.Name,
        Definition = _unknown.Text(_sql.Query(view.Definition), ObjectPath.Of(ObjectKind.View, to.Schema, to.Name), FacetNames.Definition),
        Columns = [.. view.Columns.Select(Of)],
        Triggers = _tables.Triggers(view.Triggers, from),
        Rules = _tables.Rules(view.Rules, from),
    };

    private MaterializedView Of(MaterializedView view, QualifiedName from, QualifiedName to) => view with
    {
        Name = to.Name,
        Definition = _unknown.Text(_sql.Query(view.Definition), ObjectPath.Of(ObjectKind.MaterializedView, to.Schema, to.Name), FacetNames.Definition),
        Columns = [.. view.Columns.Select(Of)],
        Indexes = [.. view.Indexes.Select(index => _tables.Of(index, from))],
        Statistics = [.. view.Statistics.Select(statistics => _tables.Of(statistics, from))],
    };

    private ViewColumn Of(ViewColumn column) => column with { Type = _sql.Text(column.Type), Default = _sql.TextOrNull(column.Default) };

    private PlacedObject Of(string schema, Routine routine)
    {
        var to = _names.Routine(schema, routine.Name, routine.Signature);
        var signature = _sql.Text(routine.Signature);
        return new(to.Schema, routine with
        {
            Name = to.Name,
            Arguments = _sql.Text(routine.Arguments),
            Signature = signature,
            Returns = _sql.TextOrNull(routine.Returns),
            AggregateDefinition = _sql.TextOrNull(routine.AggregateDefinition),
            Support = _sql.TextOrNull(routine.Support),
            Transforms = [.. routine.Transforms.Select(_sql.Text)],
            // What is between quotes is the user's own text, which no rename follows.
            Body = routine is { SqlBody: true, Body: not null } ? _unknown.Text(_sql.Query(routine.Body), ObjectPath.OfRoutine(to.Schema, to.Name, signature), FacetNames.Body) : routine.Body,
        });
    }

    private Publication Of(Publication publication) => publication with
    {
        Schemas = [.. publication.Schemas.Select(_names.Schema)],
        Tables =
        [
            .. publication.Tables.Select(table =>
            {
                var (from, to) = (new QualifiedName(table.Schema, table.Name), _names.Object(table.Schema, table.Name));
                return table with
                {
                    Schema = to.Schema,
                    Name = to.Name,
                    Columns = [.. table.Columns.Select(column => _names.Column(from, column))],
                    Where = table.Where is null ? null : _unknown.Text(_sql.Expression(table.Where, from), ObjectPath.OfPublication(publication.Name), FacetNames.Tables),
                };
            }),
        ],
    };
}
