using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>What differs of the objects that both schemas have: what the comparison says, nothing else.</summary>
internal sealed class TouchedObjects
{
    private readonly Dictionary<ObjectPath, ChangedFacets> _changes = [];
    private readonly Dictionary<(string Schema, string Name), List<SchemaChange>> _members = [];
    private readonly HashSet<(QualifiedName Table, string Column)> _columns = [];
    private readonly HashSet<QualifiedName> _granted = [];

    public TouchedObjects(SchemaDiff diff, SideObjects expected, SideObjects actual)
    {
        foreach (var change in diff.All) Add(change);
        if (_columns.Count == 0) return;
        // What a parent's column is decides what a child's is, and which of both says it.
        while (HandDown(expected) | HandDown(actual))
        {
        }
    }

    /// <summary>What differs between the two objects of one key.</summary>
    public ChangedFacets Of(SqlObject after, SqlObject before)
    {
        var path = after.Path;
        if (after.GetType() != before.GetType() || path != before.Path) return Whole();
        var own = _changes.GetValueOrDefault(path, ChangedFacets.None);
        var isBelow = path is { Kind: ObjectKind.Column, Member: { } column } && _columns.Contains((new(path.Schema, path.Name), column));
        var isGranted = path.Kind == ObjectKind.Column && _granted.Contains(new(path.Schema, path.Name));
        var members = path.Member is null && after is not TableObject ? _members.GetValueOrDefault((path.Schema, path.Name)) : null;
        if (!isBelow && !isGranted && members is null) return own;
        var facets = new ChangedFacets();
        foreach (var name in own.Names) facets.Add(name);
        if (isBelow) facets.AddContent();
        if (isGranted) facets.AddAccess();
        foreach (var change in members ?? []) facets.AddOfMember(change.Path.Member!, change.Facet);
        return facets;
    }

    private static ChangedFacets Whole()
    {
        var facets = new ChangedFacets();
        facets.AddContent();
        return facets;
    }

    private void Add(SchemaChange change)
    {
        var path = change.Path;
        if (!_changes.TryGetValue(path, out var facets)) _changes.Add(path, facets = new());
        if (change.Facet is null) facets.AddContent();
        else facets.Add(change.Facet);
        // That of the database takes a statement like no other.
        if (path.Kind == ObjectKind.Database) facets.AddContent();
        // Labels, attributes and the columns of views are no objects of their own here.
        if (path.Kind is ObjectKind.Column or ObjectKind.EnumValue or ObjectKind.Attribute)
        {
            if (!_members.TryGetValue((path.Schema, path.Name), out var list)) _members.Add((path.Schema, path.Name), list = []);
            list.Add(change);
        }
        if (path is { Kind: ObjectKind.Column, Member: { } column } && facets.HasContent) _columns.Add((new(path.Schema, path.Name), column));
        if (change.Facet == FacetNames.Grants && path.Member is null) _granted.Add(new(path.Schema, path.Name));
    }

    private bool HandDown(SideObjects side)
    {
        var count = _columns.Count;
        foreach (var table in side.Tables.All)
            foreach (var parent in table.Parents)
                foreach (var column in table.Columns)
                    if (_columns.Contains((parent, column.Name))) _columns.Add((new(table.Schema, table.Table.Name), column.Name));
        return _columns.Count > count;
    }
}
