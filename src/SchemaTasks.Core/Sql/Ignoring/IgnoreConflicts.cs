using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Sql.Objects;
using SchemaTasks.Sql.Planning;

namespace SchemaTasks.Sql.Ignoring;

/// <summary>
/// Where what is left alone meets what is fixed. What an object that stays needs, stays too; what an object that is made needs, is made
/// too.
/// </summary>
/// <param name="expected">The manifest.</param>
/// <param name="actual">The server.</param>
/// <param name="target">What the fix is to come to so far.</param>
/// <param name="diff">How that differs from the server.</param>
/// <param name="ignored">What is to be left alone.</param>
internal sealed class IgnoreConflicts(SideObjects expected, SideObjects actual, SideObjects target, SchemaDiff diff, IgnoredObjects ignored)
{
    private readonly SideObjects _expected = expected;
    private readonly SideObjects _actual = actual;
    private readonly SideObjects _target = target;
    private readonly TouchedObjects _touched = new(diff, target, actual);

    /// <summary>Texts of the manifest that only the server could print.</summary>
    public ImmutableHashSet<UnknownText> Unprintable { get; init; } = [];

    /// <summary>Finds what cannot be as the rules have it and moves the changes that decide it over the border.</summary>
    /// <param name="counted">The changes that the fix removes; changed.</param>
    public ImmutableArray<IgnoreConflict> Resolve(HashSet<(ObjectPath Path, ChangeKind Change, string? Facet)> counted)
    {
        var conflicts = new List<IgnoreConflict>();
        var unexpected = counted.Where(change => change.Change == ChangeKind.Unexpected).Select(change => change.Path).ToHashSet();
        foreach (var (item, needed) in Lacking(_actual, item => ignored.Holds(item.Path)))
            if (ignored.Covering(needed.Path, unexpected) is { } path && counted.Remove((path, ChangeKind.Unexpected, null)))
                conflicts.Add(new(path, $"It stays, because {Name(item)}, which the rules leave alone, needs it.", Stays: true));
        foreach (var conflict in conflicts) ignored.Keep(conflict.Object);
        foreach (var (item, needed) in Lacking(_expected, item => !Is(_target.Find(item.Key)!, _actual.Find(item.Key))))
            if (ignored.MissingOver(needed.Path) is { } path && counted.Add((path, ChangeKind.Missing, null)))
                conflicts.Add(new(path, $"The rules leave it alone, but {Name(item)} needs it.", Stays: false));
        conflicts.AddRange(KeysOfNulls(counted));
        conflicts.AddRange(TakenNames(counted));
        conflicts.AddRange(Unprinted(counted));
        return [.. conflicts.DistinctBy(conflict => conflict.Object)];
    }

    /// <summary>What objects of the target need on their side and do not find in the target.</summary>
    private IEnumerable<(SqlObject Item, SqlObject Needed)> Lacking(SideObjects side, Func<SqlObject, bool> isMeant) =>
        from item in side.Objects.Values.OrderBy(item => item.Key)
        where _target.Find(item.Key) is not null
        from reference in side.ReferencesOf(item.Key)
        where reference.Value && _target.Find(reference.Key) is null && isMeant(item)
        select (item, side.Find(reference.Key)!);

    /// <summary>A primary key has no nullable columns, whatever the rules say of either.</summary>
    private IEnumerable<IgnoreConflict> KeysOfNulls(HashSet<(ObjectPath Path, ChangeKind Change, string? Facet)> counted)
    {
        foreach (var key in _target.Objects.Values.OfType<KeyObject>().Where(key => key.Path.Kind == ObjectKind.PrimaryKey).OrderBy(key => key.Key).ToList())
            foreach (var name in key.Columns)
            {
                if (_target.Find(ColumnObject.KeyOf(key.Path.Schema, key.Path.Name, name)) is not ColumnObject { Column.Nullable: true } column) continue;
                if (counted.Remove((column.Path, ChangeKind.Different, FacetNames.Nullable)))
                    yield return new(column.Path, $"It is in the primary key {key.Path}, which stays.", Stays: true);
                else if (counted.Add((column.Path, ChangeKind.Different, FacetNames.Nullable)))
                    yield return new(column.Path, $"The primary key {key.Path} allows no null.", Stays: false);
            }
    }

    /// <summary>What cannot be made because something that stays has its name.</summary>
    private IEnumerable<IgnoreConflict> TakenNames(HashSet<(ObjectPath Path, ChangeKind Change, string? Facet)> counted)
    {
        var missing = counted.Where(change => change.Change == ChangeKind.Missing).Select(change => change.Path).ToHashSet();
        if (missing.Count == 0) yield break;
        var holders = _actual.Objects.Values.Where(item => ignored.Holds(item.Path)).SelectMany(item => item.OccupiedNames.Prepend(item.Key), (item, name) => (item, name))
            .DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.item);
        foreach (var item in _expected.Objects.Values.OrderBy(item => item.Key))
            foreach (var name in item.OccupiedNames.Prepend(item.Key))
                if (holders.TryGetValue(name, out var holder) && holder.Path != item.Path && ignored.Covering(item.Path, missing) is { } path && counted.Remove((path, ChangeKind.Missing, null)))
                    yield return new(path, $"Its name is taken by {Name(holder)}, which the rules leave alone.", Stays: true);
    }

    /// <summary>What names a thing whose other name stays, in a way that only the server could print again.</summary>
    private IEnumerable<IgnoreConflict> Unprinted(HashSet<(ObjectPath Path, ChangeKind Change, string? Facet)> counted)
    {
        foreach (var text in Unprintable.OrderBy(text => text.Path.ToString(), StringComparer.Ordinal).ToList())
            if ((counted.Contains((text.Path, ChangeKind.Different, text.Facet)) || counted.Contains((text.Path, ChangeKind.Missing, null))) && counted.RemoveWhere(change => change.Path == text.Path) > 0)
                yield return new(text.Path, "Its text in the manifest names something whose other name stays; only the server could print it with that name.", Stays: true);
    }

    private bool Is(SqlObject item, SqlObject? there) => there is not null && _touched.Of(item, there).IsEmpty;

    private static string Name(SqlObject item) => $"{KindNames.InText(item.Path.Kind)} {item.Path}";
}

/// <summary>An object that the fix treats otherwise than its change alone would have it.</summary>
/// <param name="Object">What.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Stays">It is drift, yet stays as it is; otherwise it is none, yet is made.</param>
internal sealed record IgnoreConflict(ObjectPath Object, string Reason, bool Stays);
