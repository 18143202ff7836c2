using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Enums, domains, composite and range types.</summary>
internal sealed class TypeReader
{
    private readonly CatalogContext _context;
    private readonly RelationIndex _relations;
    private readonly Groups<TypeRow> _types;
    private readonly Groups<EnumLabelRow> _labels;
    private readonly Groups<ConstraintRow> _checks;
    private readonly Dictionary<int, DomainRow> _domains;

    /// <summary>By domain; constraints of their own since PostgreSQL 17.</summary>
    private readonly Dictionary<int, ConstraintRow> _notNull;
    private readonly Dictionary<int, RangeRow> _ranges;
    private readonly ColumnReader _columns;

    public TypeReader(CatalogContext context, RelationIndex relations, ColumnReader columns)
    {
        (_context, _relations, _columns) = (context, relations, columns);
        _types = new(context.Rows.Types.Rows.FindAll(row => context.IsUsers(CatalogId.Type, row.Oid, row.Namespace)), row => row.Namespace);
        _labels = new(context.Rows.EnumLabels.Rows, row => row.Type);
        _checks = new(context.Rows.Constraints.Rows.FindAll(row => row.Domain != 0 && row.Kind == 'c'), row => row.Domain);
        _notNull = context.Rows.Constraints.Rows.Where(row => row.Domain != 0 && row.Kind == 'n').ToDictionary(row => row.Domain);
        _domains = context.Rows.Domains.Rows.ToDictionary(row => row.Oid);
        _ranges = context.Rows.Ranges.Rows.ToDictionary(row => row.Oid);
    }

    public ImmutableArray<EnumType> Enums(int schema) =>
        Of(schema, "e", row => new EnumType
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Type, row.Oid),
            Owner = _context.Owner(row.Owner),
            Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Type),
            Values = _labels[row.Oid].All(label => label.Label),
        }, item => item.Name);

    public ImmutableArray<Domain> Domains(int schema) => Of(schema, "d", Domain, item => item.Name);

    public ImmutableArray<CompositeType> Composites(int schema) =>
        Of(schema, "c", row => new CompositeType
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Type, row.Oid),
            Owner = _context.Owner(row.Owner),
            Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Type),
            Attributes = _relations.Attributes[row.Relation].All(_columns.Attribute),
        }, item => item.Name);

    public ImmutableArray<RangeType> Ranges(int schema) => Of(schema, "r", Range, item => item.Name);

    private Domain Domain(TypeRow row)
    {
        var domain = _domains[row.Oid];
        var notNull = _notNull.GetValueOrDefault(row.Oid);
        return new Domain
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Type, row.Oid),
            Owner = _context.Owner(row.Owner),
            Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Type),
            Type = domain.BaseType,
            Nullable = !domain.NotNull,
            NotNullName = notNull is null || notNull.Name == ImplicitName.NotNull(row.Name) ? null : notNull.Name,
            NotNullComment = notNull is null ? null : _context.Comment(CatalogId.Constraint, notNull.Oid),
            Default = domain.Default,
            Collation = domain.Collation is { } collation and not 0 ? _context.Collation(collation) : null,
            Checks = _checks[row.Oid].ByName(check => ConstraintReader.Check(_context, check), check => check.Name),
        };
    }

    private RangeType Range(TypeRow row)
    {
        var range = _ranges[row.Oid];
        return new RangeType
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Type, row.Oid),
            Owner = _context.Owner(row.Owner),
            Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Type),
            Subtype = range.Subtype,
            OperatorClass = range.OperatorClass,
            Collation = range.Collation is { } collation and not 0 ? _context.Collation(collation) : null,
            Canonical = range.Canonical,
            SubtypeDiff = range.SubtypeDiff,
            MultirangeName = range.Multirange is { } multirange && multirange != ImplicitName.Multirange(row.Name) ? range.QualifiedMultirange : null,
        };
    }

    private ImmutableArray<T> Of<T>(int schema, string kind, Func<TypeRow, T> make, Func<T, string> name) => _types[schema].ByName(row => row.Kind == kind, make, name);
}
