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
    private readonly Dictionary<int, RangeRow> _ranges;
    private readonly ColumnReader _columns;

    public TypeReader(CatalogContext context, RelationIndex relations)
    {
        (_context, _relations) = (context, relations);
        _types = new(context.Rows.Types.Rows.Where(row => context.IsUsers(CatalogId.Type, row.Oid, row.Namespace)).OrderBy(row => row.Name, StringComparer.Ordinal), row => row.Namespace);
        _labels = new(context.Rows.EnumLabels.Rows, row => row.Type);
        _checks = new(context.Rows.Constraints.Rows.Where(row => row.Domain != 0 && row.Kind == "c"), row => row.Domain);
        _domains = context.Rows.Domains.Rows.ToDictionary(row => row.Oid);
        _ranges = context.Rows.Ranges.Rows.ToDictionary(row => row.Oid);
        _columns = new ColumnReader(context, relations);
    }

    public ImmutableArray<EnumType> Enums(int schema) =>
    [
        .. Of(schema, "e").Select(row => new EnumType
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Type, row.Oid),
            Owner = _context.Owner(row.Owner),
            Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Type),
            Values = [.. _labels[row.Oid].Select(label => label.Label)],
        }),
    ];

    public ImmutableArray<Domain> Domains(int schema) =>
    [
        .. Of(schema, "d").Select(row => (row, Domain: _domains[row.Oid])).Select(pair => new Domain
        {
            Name = pair.row.Name,
            Comment = _context.Comment(CatalogId.Type, pair.row.Oid),
            Owner = _context.Owner(pair.row.Owner),
            Grants = _context.Grants(pair.row.Acl, pair.row.Owner, GrantDefaults.Type),
            Type = pair.Domain.BaseType,
            Nullable = !pair.Domain.NotNull,
            Default = pair.Domain.Default,
            Collation = pair.Domain.Collation is { } collation and not 0 ? _context.Collation(collation) : null,
            Checks = _checks[pair.row.Oid].Select(check => ConstraintReader.Check(_context, check)).ByName(check => check.Name),
        }),
    ];

    public ImmutableArray<CompositeType> Composites(int schema) =>
    [
        .. Of(schema, "c").Select(row => new CompositeType
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Type, row.Oid),
            Owner = _context.Owner(row.Owner),
            Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Type),
            Attributes = [.. _relations.Attributes[row.Relation].Select(_columns.Attribute)],
        }),
    ];

    public ImmutableArray<RangeType> Ranges(int schema) =>
    [
        .. Of(schema, "r").Select(row => (row, Range: _ranges[row.Oid])).Select(pair => new RangeType
        {
            Name = pair.row.Name,
            Comment = _context.Comment(CatalogId.Type, pair.row.Oid),
            Owner = _context.Owner(pair.row.Owner),
            Grants = _context.Grants(pair.row.Acl, pair.row.Owner, GrantDefaults.Type),
            Subtype = pair.Range.Subtype,
            OperatorClass = pair.Range.OperatorClass,
            Collation = pair.Range.Collation is { } collation and not 0 ? _context.Collation(collation) : null,
            Canonical = pair.Range.Canonical,
            SubtypeDiff = pair.Range.SubtypeDiff,
            MultirangeName = pair.Range.Multirange is { } multirange && multirange != ImplicitName.Multirange(pair.row.Name) ? pair.Range.QualifiedMultirange : null,
        }),
    ];

    private IEnumerable<TypeRow> Of(int schema, string kind) => _types[schema].Where(row => row.Kind == kind);
}
