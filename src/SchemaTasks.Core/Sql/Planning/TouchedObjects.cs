using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>Which objects that both schemas have differ: what the comparison says, nothing else.</summary>
internal sealed class TouchedObjects
{
    private readonly Dictionary<ObjectPath, Touch> _paths = [];
    private readonly HashSet<(string Schema, string Name)> _members = [];
    private readonly HashSet<(QualifiedName Table, string Column)> _columns = [];
    private readonly HashSet<QualifiedName> _granted = [];

    public TouchedObjects(SchemaDiff diff, SideObjects expected, SideObjects actual)
    {
        foreach (var change in diff.All)
        {
            // That of the database takes a statement like no other.
            var isAround = change.Facet is FacetNames.Comment or FacetNames.Owner or FacetNames.Grants && change.Path.Kind != ObjectKind.Database;
            Add(change.Path, isAround ? Touch.Surroundings : Touch.Content);
            if (change is { Facet: FacetNames.Grants, Path.Member: null }) _granted.Add(new(change.Path.Schema, change.Path.Name));
            if (change.RenamedTo is { } renamed) Add(renamed, Touch.Content);
        }
        if (_columns.Count == 0) return;
        // What a parent's column is decides what a child's is, and which of both says it.
        while (HandDown(expected) | HandDown(actual))
        {
        }
    }

    /// <summary>What differs between the two objects of one key.</summary>
    public Touch Of(SqlObject after, SqlObject before)
    {
        var path = after.Path;
        if (after.GetType() != before.GetType() || path != before.Path) return Touch.Content;
        if (path is { Kind: ObjectKind.Column, Member: { } column } && _columns.Contains((new(path.Schema, path.Name), column))) return Touch.Content;
        if (path.Member is null && _members.Contains((path.Schema, path.Name)) && after is not TableObject) return Touch.Content;
        var touch = _paths.GetValueOrDefault(path, Touch.None);
        // What a role loses on a relation it loses on the columns, too, where it may have to get it back.
        return touch == Touch.None && path.Kind == ObjectKind.Column && _granted.Contains(new(path.Schema, path.Name)) ? Touch.Surroundings : touch;
    }

    private void Add(ObjectPath path, Touch touch)
    {
        if (_paths.GetValueOrDefault(path, Touch.None) < touch) _paths[path] = touch;
        // Labels, attributes and the columns of views are no objects of their own here.
        if (path.Kind is ObjectKind.Column or ObjectKind.EnumValue or ObjectKind.Attribute) _members.Add((path.Schema, path.Name));
        if (path is { Kind: ObjectKind.Column, Member: { } column } && touch == Touch.Content) _columns.Add((new(path.Schema, path.Name), column));
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

/// <summary>How much of an object differs.</summary>
internal enum Touch
{
    None,
    /// <summary>Comment, owner or grants, no more.</summary>
    Surroundings,
    Content,
}
