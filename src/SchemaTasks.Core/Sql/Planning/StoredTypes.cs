using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>What of one schema stores values of which types, and rows of which tables and views: directly, or in an array or another type.</summary>
internal sealed class StoredTypes
{
    private readonly SideObjects _side;
    private readonly Dictionary<ObjectKey, List<ObjectKey>> _storing = [];

    public StoredTypes(SideObjects side)
    {
        _side = side;
        foreach (var item in side.Objects.Values)
            if (item is ColumnObject or MaterializedViewObject)
                foreach (var type in Inside(item))
                {
                    if (!_storing.TryGetValue(type, out var list)) _storing.Add(type, list = []);
                    list.Add(item.Key);
                }
    }

    /// <summary>All types, tables and views that something stores values of.</summary>
    public IEnumerable<ObjectKey> All => _storing.Keys;

    /// <summary>The columns and materialized views that store values of the type, or rows of the table or view.</summary>
    public IReadOnlyList<ObjectKey> StoringOf(ObjectKey type) => _storing.TryGetValue(type, out var found) ? found : [];

    /// <summary>The types, and the tables and views whose rows, that are inside a column's or type's values.</summary>
    public HashSet<ObjectKey> Inside(SqlObject item)
    {
        var inside = new HashSet<ObjectKey>();
        var open = new Stack<SqlObject>([item]);
        while (open.TryPop(out var holder))
            foreach (var key in Types(holder))
                if (inside.Add(key) && _side.Find(key) is TypeObject type) open.Push(type);
        return inside;
    }

    private IEnumerable<ObjectKey> Types(SqlObject holder) => holder switch
    {
        ColumnObject column when column.Column.Type.Contains('.', StringComparison.Ordinal) => _side.ReferencesOf(holder.Key).Keys.Where(key => key != column.TableKey && IsType(key)),
        MaterializedViewObject view => view.ColumnTypes.Where(type => type.Contains('.', StringComparison.Ordinal))
            .SelectMany(type => SqlLexemes.QualifiedNames(type))
            .Select(name => new ObjectKey(ObjectClass.Relation, name.Schema, name.Name)),
        TypeObject => _side.ReferencesOf(holder.Key).Keys.Where(IsType),
        _ => [],
    };

    private bool IsType(ObjectKey key) => key.Class switch
    {
        ObjectClass.Type => true,
        ObjectClass.Relation => _side.Find(key) is TableObject or ViewObject or MaterializedViewObject,
        ObjectClass.Other => _side.Find(key)!.Shell is not null,
        _ => false,
    };
}
