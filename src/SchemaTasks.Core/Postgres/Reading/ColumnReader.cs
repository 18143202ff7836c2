using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Columns of tables and views, attributes of composite types.</summary>
internal sealed class ColumnReader
{
    private readonly CatalogContext _context;
    private readonly RelationIndex _relations;
    private readonly Groups<TypeNameRow> _types;
    private readonly Groups<DefaultRow> _defaults;
    private readonly Groups<SequenceRow> _identities;

    public ColumnReader(CatalogContext context, RelationIndex relations)
    {
        (_context, _relations) = (context, relations);
        _types = new(context.Rows.TypeNames.Rows, row => row.Type);
        _defaults = new(context.Rows.Defaults.Rows, row => row.Relation);
        _identities = new(context.Rows.Sequences.Rows.FindAll(row => row.Dependency == "i"), row => row.OwnerRelation!.Value);
    }

    /// <summary>A table's columns, in table order.</summary>
    public ImmutableArray<Column> Columns(RelationRow table)
    {
        var attributes = _relations.Attributes[table.Oid];
        var columns = ImmutableArray.CreateBuilder<Column>(attributes.Length);
        foreach (var attribute in attributes) columns.Add(Column(table, attribute));
        return columns.MoveToImmutable();
    }

    public ViewColumn ViewColumn(RelationRow view, AttributeRow row)
    {
        var type = Type(row);
        return new ViewColumn
        {
            Name = row.Name,
            Type = type.Name,
            Comment = Comment(row),
            Default = Default(row),
            Storage = view.Kind == 'm' ? Storage(row, type) : null,
            Compression = Compression(row),
            StatisticsTarget = row.Settings?.StatisticsTarget,
            Options = (row.Settings?.Options).Sorted(),
            Grants = _context.Grants(row.Settings?.Acl, view.Owner, GrantDefaults.Column),
        };
    }

    public CompositeAttribute Attribute(AttributeRow row)
    {
        var type = Type(row);
        return new CompositeAttribute { Name = row.Name, Type = type.Name, Collation = Collation(row, type), Comment = Comment(row) };
    }

    private Column Column(RelationRow table, AttributeRow row)
    {
        var type = Type(row);
        var expression = Default(row);
        var isGenerated = row.Generated != 0;
        var notNull = row.NotNull ? NotNull(row) : null;
        var given = notNull is { IsInherited: true } ? NotNullAbove(table.Oid, row.Name) : null;
        var local = given is not null && (notNull!.Name != given || notNull.IsLocal && !table.IsPartition);
        return new Column
        {
            Name = row.Name,
            Type = type.Name,
            Nullable = !row.NotNull,
            Comment = Comment(row),
            Collation = Collation(row, type),
            Default = isGenerated ? null : expression,
            Identity = row.Identity switch { 'a' => IdentityGeneration.Always, 'd' => IdentityGeneration.ByDefault, _ => IdentityGeneration.None },
            IdentityOptions = row.Identity == 0 ? SequenceOptions.Default : IdentityOptions(row),
            Generated = isGenerated ? expression : null,
            GeneratedVirtual = row.Generated == 'v',
            Storage = Storage(row, type),
            Compression = Compression(row),
            StatisticsTarget = row.Settings?.StatisticsTarget,
            Options = (row.Settings?.Options).Sorted(),
            ForeignOptions = ForeignOptions.WithoutSecrets(row.Settings?.ForeignOptions),
            NotNullName = notNull is not null && (given is null || local) && notNull.Name != ImplicitName.NotNull(table.Name, row.Name) ? notNull.Name : null,
            NotNullLocal = local,
            NotNullNoInherit = notNull is { NoInherit: true },
            NotNullNotValid = notNull is { Validated: false },
            NotNullComment = notNull is null ? null : _context.Comment(CatalogId.Constraint, notNull.Oid),
            Inherited = !row.IsLocal,
            Grants = _context.Grants(row.Settings?.Acl, table.Owner, GrantDefaults.Column),
            IdentityGrants = row.Identity == 0 ? [] : IdentityGrants(row),
        };
    }

    private TypeNameRow Type(AttributeRow row)
    {
        foreach (var type in _types[row.Type])
        {
            if (type.Modifier == row.Modifier) return type;
        }
        throw new InvalidOperationException("The catalog names a type that it does not have.");
    }

    private string? Default(AttributeRow row)
    {
        foreach (var value in _defaults[row.Relation])
        {
            if (value.Number == row.Number) return value.Expression;
        }
        return null;
    }

    private SequenceOptions IdentityOptions(AttributeRow row)
    {
        foreach (var sequence in _identities[row.Relation])
        {
            if (sequence.OwnerColumn == row.Number) return SequenceReader.Options(sequence, row.Type);
        }
        return SequenceOptions.Default;
    }

    private ImmutableArray<Grant> IdentityGrants(AttributeRow row)
    {
        foreach (var sequence in _identities[row.Relation])
        {
            if (sequence.OwnerColumn == row.Number) return _context.UnlistedGrants(sequence.Acl, sequence.Owner, GrantDefaults.Sequence);
        }
        return [];
    }

    /// <summary>A constraint of its own since PostgreSQL 18.</summary>
    private ConstraintRow? NotNull(AttributeRow row)
    {
        if (_context.Major < 18) return null;
        foreach (var constraint in _relations.Constraints[row.Relation])
        {
            if (constraint.Kind == 'n' && constraint.Key is [var number] && number == row.Number) return constraint;
        }
        return null;
    }

    /// <summary>The name of the constraint that the first parent with one hands down.</summary>
    private string? NotNullAbove(int table, string column)
    {
        foreach (var link in _relations.Parents[table])
        {
            if (_relations.Name(link.Parent) is null) continue;
            foreach (var attribute in _relations.Attributes[link.Parent])
                if (attribute.Name == column && attribute.NotNull && NotNull(attribute) is { NoInherit: false } above) return above.Name;
        }
        return null;
    }

    private string? Comment(AttributeRow row) => _context.Comment(CatalogId.Relation, row.Relation, row.Number);

    private string? Collation(AttributeRow row, TypeNameRow type) => row.Collation != 0 && row.Collation != type.Collation ? _context.Collation(row.Collation) : null;

    private static string? Storage(AttributeRow row, TypeNameRow type) => row.Storage == type.Storage ? null : row.Storage switch
    {
        'p' => "plain",
        'e' => "external",
        'x' => "extended",
        'm' => "main",
        _ => row.Storage.ToString(),
    };

    private static string? Compression(AttributeRow row) => row.Settings?.Compression switch { "p" => "pglz", "l" => "lz4", var other => other };
}
