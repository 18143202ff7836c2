using System.Collections.Immutable;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Renaming;

/// <summary>A server's schema as it will be read once objects of it go by other names.</summary>
internal sealed class RenamedSchema
{
    private readonly NameMap _names;
    private readonly SqlRenaming _sql;
    private readonly RenamedTables _tables;

    private RenamedSchema(DatabaseSchema actual, NameMap names)
    {
        _names = names;
        _sql = new SqlRenaming(_names, RelationColumns.Of(actual));
        _tables = new RenamedTables(_names, _sql);
    }

    public static DatabaseSchema Of(DatabaseSchema actual, NameMap names) => new RenamedSchema(actual, names).Of(actual);

    private DatabaseSchema Of(DatabaseSchema actual)
    {
        var homes = actual.Schemas.Select(schema => (Name: _names.Schema(schema.Name), Schema: Of(schema))).ToList();
        return actual with
        {
            Schemas = [.. homes.Select(home => Gather(home.Name, home.Schema, homes.Select(other => other.Schema)))],
            Extensions = [.. actual.Extensions.Select(extension => extension with { Schema = _names.Schema(extension.Schema) })],
            EventTriggers = [.. actual.EventTriggers.Select(trigger => trigger with { Function = _names.Routine(trigger.Function.Schema, trigger.Function.Name, "") })],
            Publications = [.. actual.Publications.Select(Of)],
            SecurityLabels = [.. actual.SecurityLabels.Select(label => label with { Object = _names.Path(label.Object) })],
            Other = [.. actual.Other.Select(other => other with { Identity = Renamed(other.Identity), Definition = Renamed(other.Definition) })],
        };
    }

    /// <summary>What default privileges say of a schema, too.</summary>
    private string Renamed(string text) => _sql.Schemas(_sql.Text(text));

    /// <summary>An object whose new name is in another schema moves there.</summary>
    private static Schema Gather(string name, Moved own, IEnumerable<Moved> all)
    {
        ImmutableArray<T> Here<T>(Func<Moved, IEnumerable<(string Home, T Item)>> of) => [.. all.SelectMany(of).Where(item => item.Home == name).Select(item => item.Item)];
        return own.Schema with
        {
            Name = name,
            Enums = Here(moved => moved.Enums),
            Domains = Here(moved => moved.Domains),
            Composites = Here(moved => moved.Composites),
            Ranges = Here(moved => moved.Ranges),
            Sequences = Here(moved => moved.Sequences),
            Tables = Here(moved => moved.Tables),
            Views = Here(moved => moved.Views),
            MaterializedViews = Here(moved => moved.MaterializedViews),
            Routines = Here(moved => moved.Routines),
        };
    }

    private Moved Of(Schema schema)
    {
        List<(string, T)> All<T>(ImmutableArray<T> items, Func<T, QualifiedName, QualifiedName, T> rename)
            where T : IOwnedObject => [.. items.Select(item =>
            {
                var (from, to) = (new QualifiedName(schema.Name, item.Name), _names.Object(schema.Name, item.Name));
                return (to.Schema, rename(item, from, to));
            })];
        return new Moved
        {
            Schema = schema,
            Enums = All(schema.Enums, (type, from, to) => type with { Name = to.Name, Values = [.. type.Values.Select(value => _names.Label(from, value))] }),
            Domains = All(schema.Domains, Of),
            Composites = All(schema.Composites, Of),
            Ranges = All(schema.Ranges, Of),
            Sequences = All(schema.Sequences, Of),
            Tables = All(schema.Tables, _tables.Of),
            Views = All(schema.Views, Of),
            MaterializedViews = All(schema.MaterializedViews, Of),
            Routines = [.. schema.Routines.Select(routine => Of(schema.Name, routine))],
        };
    }

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
    private RangeType Of(RangeType range, QualifiedName from, QualifiedName to) => range with
    {
        Name = to.Name,
        Subtype = _sql.Text(range.Subtype),
        OperatorClass = _sql.TextOrNull(range.OperatorClass),
        Collation = _sql.TextOrNull(range.Collation),
        Canonical = _sql.TextOrNull(range.Canonical),
        SubtypeDiff = _sql.TextOrNull(range.SubtypeDiff),
        MultirangeName = _sql.TextOrNull(range.MultirangeName),
    };

    private Sequence Of(Sequence sequence, QualifiedName from, QualifiedName to)
    {
        if (sequence.OwnedBy is not { } column) return sequence with { Name = to.Name };
        var table = new QualifiedName(column.Schema, column.Table);
        var owner = _names.Object(table);
        return sequence with { Name = to.Name, OwnedBy = new(owner.Schema, owner.Name, _names.Column(table, column.Column)) };
    }

    private View Of(View view, QualifiedName from, QualifiedName to) => view with
    {
        Name = to.Name,
        Definition = _sql.Query(view.Definition),
        Columns = [.. view.Columns.Select(Of)],
        Triggers = _tables.Triggers(view.Triggers, from),
        Rules = _tables.Rules(view.Rules, from),
    };

    private MaterializedView Of(MaterializedView view, QualifiedName from, QualifiedName to) => view with
    {
        Name = to.Name,
        Definition = _sql.Query(view.Definition),
        Columns = [.. view.Columns.Select(Of)],
        Indexes = [.. view.Indexes.Select(index => _tables.Of(index, from))],
        Statistics = [.. view.Statistics.Select(statistics => _tables.Of(statistics, from))],
    };

    private ViewColumn Of(ViewColumn column) => column with { Type = _sql.Text(column.Type), Default = _sql.TextOrNull(column.Default) };

    private (string Home, Routine Routine) Of(string schema, Routine routine)
    {
        var to = _names.Routine(schema, routine.Name, routine.Signature);
        return (to.Schema, routine with
        {
            Name = to.Name,
            Arguments = _sql.Text(routine.Arguments),
            Signature = _sql.Text(routine.Signature),
            Returns = _sql.TextOrNull(routine.Returns),
            AggregateDefinition = _sql.TextOrNull(routine.AggregateDefinition),
            Support = _sql.TextOrNull(routine.Support),
            Transforms = [.. routine.Transforms.Select(_sql.Text)],
            // What is between quotes is the user's own text, which no rename follows.
            Body = routine is { SqlBody: true, Body: not null } ? _sql.Query(routine.Body) : routine.Body,
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
                    Where = _sql.ExpressionOrNull(table.Where, from),
                };
            }),
        ],
    };

    /// <summary>A schema's objects, each with the schema that it is in from now on.</summary>
    private sealed record Moved
    {
        public required Schema Schema { get; init; }

        public required List<(string Home, EnumType Item)> Enums { get; init; }

        public required List<(string Home, Domain Item)> Domains { get; init; }

        public required List<(string Home, CompositeType Item)> Composites { get; init; }

        public required List<(string Home, RangeType Item)> Ranges { get; init; }

        public required List<(string Home, Sequence Item)> Sequences { get; init; }

        public required List<(string Home, Table Item)> Tables { get; init; }

        public required List<(string Home, View Item)> Views { get; init; }

        public required List<(string Home, MaterializedView Item)> MaterializedViews { get; init; }

        public required List<(string Home, Routine Item)> Routines { get; init; }
    }
}
