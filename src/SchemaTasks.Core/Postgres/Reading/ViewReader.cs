using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Views and materialized views.</summary>
internal sealed class ViewReader
{
    private readonly CatalogContext _context;
    private readonly RelationIndex _relations;
    private readonly Groups<RelationRow> _views;
    private readonly Dictionary<int, string> _definitions;
    private readonly ColumnReader _columns;
    private readonly IndexReader _indexes;
    private readonly TableMemberReader _members;

    public ViewReader(CatalogContext context, RelationIndex relations, ColumnReader columns, IndexReader indexes, TableMemberReader members)
    {
        (_context, _relations, _columns, _indexes, _members) = (context, relations, columns, indexes, members);
        _views = new(context.Rows.Relations.Rows.FindAll(row => row.Kind is 'v' or 'm' && context.IsUsers(CatalogId.Relation, row.Oid, row.Namespace)), row => row.Namespace);
        _definitions = context.Rows.Views.Rows.ToDictionary(row => row.Relation, row => row.Definition.Trim());
    }

    public ImmutableArray<View> Views(int schema) => _views[schema].ByName(row => row.Kind == 'v', row => new View
    {
        Name = row.Name,
        Comment = _context.Comment(CatalogId.Relation, row.Oid),
        Owner = _context.Owner(row.Owner),
        Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Relation(_context.Major)),
        Columns = Columns(row),
        Options = row.Options.Sorted(),
        Definition = _definitions[row.Oid],
        Triggers = _members.Triggers(row.Oid),
        Rules = _members.Rules(row.Oid),
    }, view => view.Name);

    public ImmutableArray<MaterializedView> MaterializedViews(int schema) => _views[schema].ByName(row => row.Kind == 'm', row => new MaterializedView
    {
        Name = row.Name,
        Comment = _context.Comment(CatalogId.Relation, row.Oid),
        Owner = _context.Owner(row.Owner),
        Grants = _context.Grants(row.Acl, row.Owner, GrantDefaults.Relation(_context.Major)),
        Columns = Columns(row),
        Definition = _definitions[row.Oid],
        AccessMethod = row.AccessMethod,
        StorageParameters = TableReader.StorageParameters(row),
        Indexes = _indexes.Of(row.Oid),
        Statistics = _members.Statistics(row.Oid),
    }, view => view.Name);

    private ImmutableArray<ViewColumn> Columns(RelationRow view) => _relations.Attributes[view.Oid].All(attribute => _columns.ViewColumn(view, attribute));
}
