using SchemaTasks.Model;

namespace SchemaTasks.Diff.Renames;

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
        var (left, right) = (SqlLexemes.Of(expected), SqlLexemes.Of(actual));
        var (at, other) = (0, 0);
        for (; at < left.Count && other < right.Count; at++, other++)
        {
            var (old, present) = (left[at], right[other]);
            if (old.IsName == present.IsName && old.IsString == present.IsString && old.Text == present.Text) continue;
            if (old.IsName && present.IsName && IsPair(old.Text, present.Text, table, own))
            {
                // A view goes on showing a renamed column under its old name.
                if (IsAs(right, other + 1) && !IsAs(left, at + 1))
                {
                    other += 2;
                    if (other >= right.Count || right[other].Text != old.Text) return false;
                }
                continue;
            }
            if (IsRegclass(left, at) && IsRegclass(right, other) && IsSame(old.Text, present.Text, table, own)) continue;
            return false;
        }
        return at == left.Count && other == right.Count;
    }

    private static bool IsAs(List<SqlLexeme> text, int at) => at < text.Count && text[at].IsKeyword("as");

    /// <summary>A string that is cast to the name of a relation.</summary>
    private static bool IsRegclass(List<SqlLexeme> text, int at) => text[at].IsString && at + 2 < text.Count && text[at + 1].Is("::") && text[at + 2].IsKeyword("regclass");

    private bool IsPair(string from, string to, ObjectPath? table, (string From, string To)? own) =>
        own == (from, to) || _everywhere.Contains((from, to)) || (table is null ? _columns.Contains((from, to)) : Column(table, from) == to);
}
