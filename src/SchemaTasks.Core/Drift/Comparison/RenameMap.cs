using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>
/// The probable renames found so far. Texts that name a renamed object differ on the two sides for that reason only; they are the same
/// when they differ in nothing but the pairs of names in here, so that one rename stays one change.
/// </summary>
internal sealed class RenameMap
{
    private readonly HashSet<(string From, string To)> _everywhere = [];
    private readonly HashSet<(string From, string To)> _columns = [];
    private readonly Dictionary<(string Schema, string Table), Dictionary<string, string>> _columnsByTable = [];

    public bool IsEmpty => _everywhere.Count == 0 && _columns.Count == 0;

    /// <summary>A schema or an object directly in one; parts that stay say nothing.</summary>
    public void Add(ObjectPath from, ObjectPath to)
    {
        if (from.Schema != to.Schema) _everywhere.Add((from.Schema, to.Schema));
        if (from.Name != to.Name) _everywhere.Add((from.Name, to.Name));
    }

    /// <param name="table">The manifest's path of the table.</param>
    /// <param name="from">The column in the manifest.</param>
    /// <param name="to">The column on the server.</param>
    public void AddColumn(ObjectPath table, string from, string to)
    {
        _columns.Add((from, to));
        if (!_columnsByTable.TryGetValue((table.Schema, table.Name), out var columns)) _columnsByTable[(table.Schema, table.Name)] = columns = [];
        columns[from] = to;
    }

    /// <summary>The server's name of a column of this table of the manifest.</summary>
    public string Column(ObjectPath table, string name) =>
        _columnsByTable.TryGetValue((table.Schema, table.Name), out var columns) && columns.TryGetValue(name, out var renamed) ? renamed : name;

    /// <summary>Whether two texts differ in renamed names only.</summary>
    /// <param name="expected">The manifest's text, in which names may be old.</param>
    /// <param name="actual">The server's text.</param>
    /// <param name="table">The table that the text is about and whose columns alone may be renamed in it; <see langword="null"/> for any.</param>
    /// <param name="own">The old and new name of the object itself.</param>
    public bool IsSame(string expected, string actual, ObjectPath? table = null, (string From, string To)? own = null)
    {
        using var left = SqlTokens.Of(expected).GetEnumerator();
        using var right = SqlTokens.Of(actual).GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft && hasRight)
        {
            var (old, present) = (left.Current, right.Current);
            (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
            if (old == present) continue;
            if (old.IsName && present.IsName && IsPair(old.Text, present.Text, table, own))
            {
                // A view goes on showing a renamed column under its old name.
                if (hasRight && right.Current is { IsName: true, Text: "AS" } && !(hasLeft && left.Current is { IsName: true, Text: "AS" }))
                {
                    if (!right.MoveNext() || right.Current.Text != old.Text) return false;
                    hasRight = right.MoveNext();
                }
                continue;
            }
            if (old.IsRegclass && present.IsRegclass && IsSame(old.Text, present.Text, table, own)) continue;
            return false;
        }
        return hasLeft == hasRight;
    }

    private bool IsPair(string from, string to, ObjectPath? table, (string From, string To)? own) =>
        own == (from, to) || _everywhere.Contains((from, to)) || (table is null ? _columns.Contains((from, to)) : Column(table, from) == to);
}
