using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Columns of tables and views, attributes of composite types.</summary>
internal sealed class ColumnReader
{
    private readonly CatalogContext _context;
    private readonly RelationIndex _relations;
    private readonly Dictionary<(int Type, int Modifier), TypeNameRow> _types;
    private readonly Dictionary<(int Relation, short Number), string> _defaults;
    private readonly Dictionary<(int Relation, int Number), SequenceRow> _identities;

    public ColumnReader(CatalogContext context, RelationIndex relations)
    {
        (_context, _relations) = (context, relations);
        _types = context.Rows.TypeNames.Rows.ToDictionary(row => (row.Type, row.Modifier));
        _defaults = context.Rows.Defaults.Rows.ToDictionary(row => (row.Relation, row.Number), row => row.Expression.Trim());
        _identities = context.Rows.Sequences.Rows.Where(row => row.Dependency == "i").ToDictionary(row => (row.OwnerRelation!.Value, row.OwnerColumn!.Value));
    }

    /// <summary>A table's columns, in table order.</summary>
    public ImmutableArray<Column> Columns(RelationRow table)
    {
        var attributes = _relations.Attributes[table.Oid];
        var columns = ImmutableArray.CreateBuilder<Column>(attributes.Count);
        foreach (var attribute in attributes) columns.Add(Column(table, attribute));
        return columns.MoveToImmutable();
    }

    public ViewColumn ViewColumn(RelationRow view, AttributeRow row)
    {
        var type = _types[(row.Type, row.Modifier)];
        return new ViewColumn
        {
            Name = row.Name,
            Type = type.Name,
            Comment = Comment(row),
            Default = _defaults.GetValueOrDefault((row.Relation, row.Number)),
            Storage = view.Kind == "m" ? Storage(row, type) : null,
            Compression = Compression(row),
            StatisticsTarget = row.StatisticsTarget,
            Options = row.Options.Sorted(),
            Grants = _context.Grants(row.Acl, view.Owner, GrantDefaults.Column),
        };
    }

    public CompositeAttribute Attribute(AttributeRow row)
    {
        var type = _types[(row.Type, row.Modifier)];
        return new CompositeAttribute { Name = row.Name, Type = type.Name, Collation = Collation(row, type), Comment = Comment(row) };
    }

    private Column Column(RelationRow table, AttributeRow row)
    {
        var type = _types[(row.Type, row.Modifier)];
        var expression = _defaults.GetValueOrDefault((row.Relation, row.Number));
        var isGenerated = row.Generated.Length > 0;
        var notNull = row.NotNull ? NotNull(row) : null;
        return new Column
        {
            Name = row.Name,
            Type = type.Name,
            Nullable = !row.NotNull,
            Comment = Comment(row),
            Collation = Collation(row, type),
            Default = isGenerated ? null : expression,
            Identity = row.Identity switch { "a" => IdentityGeneration.Always, "d" => IdentityGeneration.ByDefault, _ => IdentityGeneration.None },
            IdentityOptions = row.Identity.Length > 0 && _identities.TryGetValue((row.Relation, row.Number), out var sequence) ? SequenceReader.Options(sequence) : SequenceOptions.Default,
            Generated = isGenerated ? expression : null,
            GeneratedVirtual = row.Generated == "v",
            Storage = Storage(row, type),
            Compression = Compression(row),
            StatisticsTarget = row.StatisticsTarget,
            Options = row.Options.Sorted(),
            ForeignOptions = ForeignOptions.WithoutSecrets(row.ForeignOptions),
            NotNullName = notNull is { IsLocal: true } && notNull.Name != ImplicitName.NotNull(table.Name, row.Name) ? notNull.Name : null,
            NotNullNoInherit = notNull is { NoInherit: true },
            NotNullNotValid = notNull is { Validated: false },
            Inherited = !row.IsLocal,
            Grants = _context.Grants(row.Acl, table.Owner, GrantDefaults.Column),
        };
    }

    /// <summary>A constraint of its own since PostgreSQL 18.</summary>
    private ConstraintRow? NotNull(AttributeRow row)
    {
        if (_context.Major < 18) return null;
        foreach (var constraint in _relations.Constraints[row.Relation])
        {
            if (constraint.Kind == "n" && Lists.Numbers(constraint.Key) is [var number] && number == row.Number) return constraint;
        }
        return null;
    }

    private string? Comment(AttributeRow row) => _context.Comment(CatalogId.Relation, row.Relation, row.Number);

    private string? Collation(AttributeRow row, TypeNameRow type) => row.Collation != 0 && row.Collation != type.Collation ? _context.Collation(row.Collation) : null;

    private static string? Storage(AttributeRow row, TypeNameRow type) => row.Storage == type.Storage ? null : row.Storage switch
    {
        "p" => "plain",
        "e" => "external",
        "x" => "extended",
        "m" => "main",
        _ => row.Storage,
    };

    private static string? Compression(AttributeRow row) => row.Compression switch { "p" => "pglz", "l" => "lz4", _ => row.Compression };
}
