using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Planning;
using SchemaTasks.Sql.Renaming;

namespace SchemaTasks.Sql.Ignoring;

/// <summary>What a fix script brings a server to: the manifest, but for the changes that are to stay as they are on the server.</summary>
internal sealed class FixTarget
{
    // A change that stays may bring others to light: a child table's column that followed its parent's, a view's that followed its query.
    private const int Rounds = 8;

    private static readonly NameMap NoNames = new(SchemaObjects.Of(new DatabaseSchema()), []);

    private readonly SchemaObjects _expected;
    private readonly SchemaObjects _actual;
    /// <summary>Texts of the manifest that only the server could print by the names that stay.</summary>
    private readonly ImmutableHashSet<UnknownText> _unprintable;
    /// <summary>Texts of the server that it will print otherwise.</summary>
    private readonly ImmutableHashSet<UnknownText> _unknown;
    private readonly HashSet<(ObjectPath Path, ChangeKind Change, string? Facet)> _counted;
    private readonly IgnoredObjects _ignored;

    private FixTarget(SchemaObjects expected, SchemaObjects actual, ImmutableArray<SchemaChange> changes, ImmutableArray<SchemaChange> tolerated)
    {
        // One set of names for both sides: what is not renamed goes by the server's names, what is renamed by the manifest's.
        var staying = Names(expected, tolerated.Where(change => change.RenamedTo is not null).Select(change => new Rename(change.Path, change.RenamedTo!)));
        var stays = tolerated.Select(change => change.Identity).ToHashSet();
        var counted = changes.Where(change => !stays.Contains(change.Identity)).ToList();
        var renamed = Names(actual, counted.Where(change => change.RenamedTo is not null).Select(change => new Rename(change.RenamedTo!, staying.Path(change.Path))));
        ObjectPath PathOf(SchemaChange change) => change.Change == ChangeKind.Unexpected ? renamed.Path(change.Path) : staying.Path(change.Path);

        (_expected, _unprintable) = Renamed(expected, staying);
        (_actual, _unknown) = Renamed(actual, renamed);
        _counted = [.. counted.Select(change => (PathOf(change), change.Change, change.Facet))];
        _ignored = new IgnoredObjects(tolerated.Where(change => change.RenamedTo is null).Select(change => change with { Path = PathOf(change) }), _counted.Select(change => change.Path), _expected, _actual);
        Conflicts = [.. ColumnFacetGroups.Resolve(_counted, _ignored.Facets)];
        (Schema, Diff) = Overlay();
        var (manifest, server) = (new SideObjects(_expected), new SideObjects(_actual));
        (manifest.Other, server.Other) = (server, manifest);
        while (new IgnoreConflicts(manifest, server, new SideObjects(Schema), Diff, _ignored) { Unprintable = _unprintable }.Resolve(_counted) is { IsEmpty: false } conflicts)
        {
            Conflicts = [.. Conflicts, .. conflicts];
            (Schema, Diff) = Overlay();
        }
    }

    public SchemaObjects Schema { get; private set; }

    /// <summary>How it differs from the server, renames aside that go on under the manifest's names.</summary>
    private SchemaDiff Diff { get; set; }

    /// <summary>What is not as the rules would have it, and why.</summary>
    public ImmutableArray<IgnoreConflict> Conflicts { get; private set; } = [];

    /// <param name="expected">The manifest.</param>
    /// <param name="actual">The server.</param>
    /// <param name="changes">All changes between the two.</param>
    /// <param name="tolerated">Those among them that are to stay.</param>
    public static FixTarget Of(SchemaObjects expected, SchemaObjects actual, ImmutableArray<SchemaChange> changes, ImmutableArray<SchemaChange> tolerated) =>
        new(expected, actual, changes, tolerated);

    /// <summary>The objects of a script's statements that were to be left alone, and yet are made or made again.</summary>
    public IEnumerable<TouchedObject> Touched(IEnumerable<SqlStatement> statements)
    {
        var made = Conflicts.Where(conflict => !conflict.Stays).DistinctBy(conflict => conflict.Object).ToDictionary(conflict => conflict.Object, conflict => conflict.Reason);
        foreach (var path in statements.Select(statement => statement.Object).Distinct())
            if (made.TryGetValue(path, out var reason)) yield return new(path, reason);
            else if (_ignored.IsIgnored(path)) yield return new(path, "Something that it needs, or that refers to it, is changed: it is dropped temporarily and recreated unchanged, or updated.");
    }

    /// <summary>The manifest's text is to be there; otherwise the server's stays.</summary>
    public bool Fixes(UnknownText text) => _counted.Contains((text.Path, ChangeKind.Different, text.Facet));

    private static (SchemaObjects, ImmutableHashSet<UnknownText>) Renamed(SchemaObjects schema, NameMap names)
    {
        if (ReferenceEquals(names, NoNames)) return (schema, []);
        var renamed = new RenamedObjects(schema, names);
        return (renamed.Schema, renamed.Unknown);
    }

    private static NameMap Names(SchemaObjects schema, IEnumerable<Rename> renames) => renames.ToList() is { Count: > 0 } some ? new NameMap(schema, some) : NoNames;

    private (SchemaObjects Schema, SchemaDiff Diff) Overlay()
    {
        ImmutableHashSet<UnknownText> unknown = [.. _unprintable.Union(_unknown).Where(Fixes)];
        var (schema, diff) = (_expected, SchemaComparer.Diff(_expected, _actual, unknown));
        for (var round = 0; round < Rounds; round++)
        {
            var staying = diff.Reported
                .Where(change => change.RenamedTo is null && change.Facet != FacetNames.Postgres && !_counted.Contains((change.Path, change.Change, change.Facet)))
                .ToList();
            if (staying.Count == 0) break;
            schema = TargetObjects.Of(schema, _actual, staying);
            diff = diff.Of(schema, _actual);
        }
        return (schema, diff);
    }
}
