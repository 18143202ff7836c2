using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>
/// Which object of the manifest is which of the server: by path, and what is left by shape where that leaves no choice.
/// What is in a missing or unexpected object is in neither list: it goes without saying.
/// </summary>
internal sealed class Pairing
{
    private readonly ComparedSide _actual;
    private readonly RenameMap _renames;
    private readonly Dictionary<string, string> _schemas;

    public Pairing(ComparedSide expected, ComparedSide actual, RenameMap renames)
    {
        (_actual, _renames) = (actual, renames);
        _schemas = SchemaRenames(expected, actual);
        foreach (var (from, to) in _schemas) renames.Add(ObjectPath.OfSchema(from), ObjectPath.OfSchema(to));

        var taken = new HashSet<ObjectPath>();
        foreach (var entry in expected.Entries)
        {
            var path = InRenamedSchema(entry.Path);
            if (actual.Find(path) is { } counterpart)
            {
                Pairs.Add((entry, counterpart));
                taken.Add(path);
            }
            else Missing.Add(entry);
        }
        Unexpected.AddRange(actual.Entries.Where(entry => !taken.Contains(entry.Path)));
        // What is known to be renamed says more: a partition by its parent, a sequence by its column, a type by another.
        while (PairRenamed())
        {
        }
        Fold(Missing);
        Fold(Unexpected);
    }

    public List<(ComparedEntry Expected, ComparedEntry Actual)> Pairs { get; } = [];

    public List<ComparedEntry> Missing { get; } = [];

    public List<ComparedEntry> Unexpected { get; } = [];

    /// <summary>Whether the two go by different names, for another reason than a renamed schema around them.</summary>
    public bool IsRenamed(ComparedEntry expected, ComparedEntry actual) =>
        expected.Path != actual.Path && (expected.Path.Kind == ObjectKind.Schema || InRenamedSchema(expected.Path) != actual.Path);

    private ObjectPath InRenamedSchema(ObjectPath path)
    {
        if (_schemas.Count == 0 || !_schemas.TryGetValue(path.Schema, out var renamed)) return path;
        return path.Kind == ObjectKind.Schema ? ObjectPath.OfSchema(renamed) : path with { Schema = renamed };
    }

    /// <summary>A schema that vanished beside one that appeared with the same objects in it, names and all.</summary>
    private static Dictionary<string, string> SchemaRenames(ComparedSide expected, ComparedSide actual)
    {
        var vanished = SchemasOnlyIn(expected, actual);
        var appeared = SchemasOnlyIn(actual, expected);
        if (vanished.Count == 0 || appeared.Count == 0) return [];
        return Unambiguous(vanished, appeared, name => Contents(expected, name), name => Contents(actual, name))
            .ToDictionary(pair => pair.Left, pair => pair.Right, StringComparer.Ordinal);
    }

    private static List<string> SchemasOnlyIn(ComparedSide side, ComparedSide other) =>
        [.. side.Entries.Where(entry => entry.Path.Kind == ObjectKind.Schema && other.Find(entry.Path) is null).Select(entry => entry.Path.Name)];

    private static string? Contents(ComparedSide side, string schema)
    {
        var inside = side.Entries.Where(entry => entry.Path.Schema == schema && entry.Path.Kind != ObjectKind.Schema)
            .Select(entry => $"{entry.Path.Kind}\t{DisplayName.Of(entry.Path.Name)}\t{(entry.Path.Kind == ObjectKind.Routine ? "" : entry.Path.Member)}")
            .Order(StringComparer.Ordinal)
            .ToList();
        return inside.Count == 0 ? null : string.Join('\n', inside);
    }

    /// <returns>Whether there were any.</returns>
    private bool PairRenamed()
    {
        if (Missing.Count == 0 || Unexpected.Count == 0) return false;
        var kinds = Missing.Select(entry => entry.Path.Kind).Intersect(Unexpected.Select(entry => entry.Path.Kind)).ToHashSet();
        var goneSchemas = SchemaNames(Missing);
        var newSchemas = SchemaNames(Unexpected);
        var vanished = Missing.Where(entry => kinds.Contains(entry.Path.Kind) && !goneSchemas.Contains(entry.Path.Schema)).ToList();
        var appeared = Unexpected.Where(entry => kinds.Contains(entry.Path.Kind) && !newSchemas.Contains(entry.Path.Schema)).ToList();
        var known = new NameMap(_actual.Schema, [.. Pairs.Where(pair => IsRenamed(pair.Expected, pair.Actual)).Select(pair => new Rename(pair.Actual.Path, pair.Expected.Path))]);
        var sql = new SqlRenaming(known);
        var found = Unambiguous(vanished, appeared, ShapeOf, entry => ShapeOf(entry) is { } shape ? sql.Text(shape) : null);
        foreach (var (left, right) in found)
        {
            Pairs.Add((left, right));
            _renames.Add(left.Path, right.Path);
            Missing.Remove(left);
            Unexpected.Remove(right);
        }
        return found.Count > 0;
    }

    private static string? ShapeOf(ComparedEntry entry) => RenameFingerprint.Of(entry) is { } shape ? $"{entry.Path.Kind}\n{shape}" : null;

    private static HashSet<string> SchemaNames(IEnumerable<ComparedEntry> entries) =>
        entries.Where(entry => entry.Path.Kind == ObjectKind.Schema).Select(entry => entry.Path.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The pairs of equal shape for which there is exactly one candidate on either side.</summary>
    private static List<(T Left, T Right)> Unambiguous<T>(List<T> vanished, List<T> appeared, Func<T, string?> leftShape, Func<T, string?> rightShape)
    {
        var right = appeared.Select(item => (Item: item, Shape: rightShape(item))).Where(item => item.Shape is not null).ToLookup(item => item.Shape!, item => item.Item);
        var left = vanished.Select(item => (Item: item, Shape: leftShape(item))).Where(item => item.Shape is not null).ToLookup(item => item.Shape!, item => item.Item);
        return [.. left.Where(group => group.Count() == 1 && right[group.Key].Count() == 1).Select(group => (group.Single(), right[group.Key].Single()))];
    }

    /// <summary>Leaves out what is in another entry of the list: objects of a schema, partitions of a table.</summary>
    private static void Fold(List<ComparedEntry> entries)
    {
        if (entries.Count == 0) return;
        var schemas = SchemaNames(entries);
        var tables = entries.Where(entry => entry.Table is not null).Select(entry => entry.Path).ToHashSet();
        entries.RemoveAll(entry =>
            (entry.Path.Kind != ObjectKind.Schema && schemas.Contains(entry.Path.Schema)) || (entry.Table?.Parent is { } parent && IsIn(parent, tables, schemas)));
    }

    private static bool IsIn(TableEntry parent, HashSet<ObjectPath> tables, HashSet<string> schemas) =>
        tables.Contains(parent.Path) || schemas.Contains(parent.Path.Schema);
}
