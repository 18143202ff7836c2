using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Relevance;

/// <summary>
/// The tables, views, routines and sequences that a fix may have to do with: those that differ, those whose texts name what differs, and so on,
/// and what all of these name themselves. The rest of a schema, mostly all of it, need not be planned. Types and what belongs to no schema
/// always take part.
/// </summary>
internal sealed class RelevantPart
{
    private readonly List<Entry> _entries;
    private readonly HashSet<QualifiedName> _taken = [];

    private RelevantPart(SchemaDiff diff, DatabaseSchema expected, DatabaseSchema actual)
    {
        List<Entry> after = [.. EntriesOf(expected)], before = [.. EntriesOf(actual)];
        var homes = Homes(after.Concat(before));
        var differing = diff.All.SelectMany(change => HomesOf(change.Path, homes)).ToHashSet();
        var there = after.Select(entry => entry.Name).ToHashSet();
        // What is equal names the same on both sides.
        _entries = [.. after, .. before.Where(entry => differing.Contains(entry.Name) || !there.Contains(entry.Name) || entry.Item is OtherObject)];
        var tables = _entries.Where(entry => entry.Item is Table).ToLookup(entry => entry.Name, entry => (Table)entry.Item);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var change in diff.All)
        {
            var entries = HomesOf(change.Path, homes);
            _taken.UnionWith(entries);
            // Comment, owner and grants are of no concern to what depends on the object.
            if (change.Facet is FacetNames.Comment or FacetNames.Owner or FacetNames.Grants) continue;
            names.UnionWith(NamesOf(change.Path, expected).Concat(NamesOf(change.Path, actual)));
            // A change of one reaches all: keys that refer to a partitioned table hold on to each of its partitions.
            names.UnionWith(entries.SelectMany(entry => tables[entry]).SelectMany(NamesOf));
        }
        TakeDependents(names);
        TakeNeeded();
    }

    /// <param name="diff">How the two differ.</param>
    /// <param name="expected">The one schema.</param>
    /// <param name="actual">The other one.</param>
    /// <param name="others">Further readings of the one or the other.</param>
    /// <returns>The parts of all schemas; these themselves where nobody can say what a change reaches.</returns>
    public static ImmutableArray<DatabaseSchema> Of(SchemaDiff diff, DatabaseSchema expected, DatabaseSchema actual, params ReadOnlySpan<DatabaseSchema> others)
    {
        ImmutableArray<DatabaseSchema> all = [expected, actual, .. others];
        if (diff.All.Any(IsFarReaching)) return all;
        var part = new RelevantPart(diff, expected, actual);
        return [.. all.Select(part.Of)];
    }

    /// <summary>Schemas come and go with all that is in them; of extensions nobody knows what depends on them; renames change texts everywhere.</summary>
    private static bool IsFarReaching(SchemaChange change) => change.RenamedTo is not null
        || change.Path.Kind is ObjectKind.Schema or ObjectKind.Extension && change.Facet is not (FacetNames.Comment or FacetNames.Owner or FacetNames.Grants or FacetNames.Version);

    private static IEnumerable<Entry> EntriesOf(DatabaseSchema schema) => schema.Schemas.SelectMany(item => item.Tables.Select(table => new Entry(new(item.Name, table.Name), table))
        .Concat(item.Views.Select(view => new Entry(new(item.Name, view.Name), view)))
        .Concat(item.MaterializedViews.Select(view => new Entry(new(item.Name, view.Name), view)))
        .Concat(item.Routines.Select(routine => new Entry(new(item.Name, routine.Name), routine)))
        .Concat(item.Sequences.Select(sequence => new Entry(new(item.Name, sequence.Name), sequence)))
        .Concat(item.Domains.Select(domain => new Entry(new(item.Name, domain.Name), domain)))
        .Concat(item.Composites.Select(type => new Entry(new(item.Name, type.Name), type)))
        .Concat(item.Ranges.Select(type => new Entry(new(item.Name, type.Name), type))))
        .Concat(schema.Other.Select(other => new Entry(new("", other.Identity), other)));

    /// <summary>The table that a partition is in, on either side.</summary>
    private static Dictionary<QualifiedName, List<QualifiedName>> Homes(IEnumerable<Entry> entries)
    {
        var homes = new Dictionary<QualifiedName, List<QualifiedName>>();
        foreach (var entry in entries)
            if (entry.Item is Table table)
                foreach (var name in PartitionsOf(table))
                {
                    if (!homes.TryGetValue(name, out var list)) homes.Add(name, list = [name]);
                    list.Add(entry.Name);
                }
        return homes;
    }

    private static List<QualifiedName> HomesOf(ObjectPath path, Dictionary<QualifiedName, List<QualifiedName>> homes) =>
        new QualifiedName(path.Schema, path.Name) is var name && homes.TryGetValue(name, out var found) ? found : [name];

    private static IEnumerable<string> NamesOf(Table table) => PartitionsOf(table).Select(name => name.Name).Prepend(table.Name);

    private static IEnumerable<QualifiedName> PartitionsOf(Table table) => table.Partitions.SelectMany(partition => PartitionsOf(partition.Table).Prepend(new(partition.Schema, partition.Table.Name)));

    /// <summary>What texts call a changed object by: its own name, and those of types that are made with it.</summary>
    private static IEnumerable<string> NamesOf(ObjectPath path, DatabaseSchema schema) => path.Kind switch
    {
        ObjectKind.Other => SqlLexemes.Of(path.Name).Concat(SqlLexemes.Of(path.Member ?? "")).Where(lexeme => lexeme.IsName).Select(lexeme => lexeme.Text),
        ObjectKind.Range => schema.Schemas.Where(item => item.Name == path.Schema).SelectMany(item => item.Ranges).Where(range => range.Name == path.Name)
            .Select(MultirangeOf).Append(path.Name),
        ObjectKind.Database or ObjectKind.Schema or ObjectKind.EventTrigger or ObjectKind.Publication => [],
        _ => [path.Name],
    };

    private static string MultirangeOf(RangeType range) => range.MultirangeName is { } name ? SqlLexemes.Of(name)[^1].Text : ImplicitName.Multirange(range.Name);

    /// <summary>Takes what names what is taken, until nothing is left that does.</summary>
    private void TakeDependents(HashSet<string> names)
    {
        while (names.Count > 0)
        {
            var mentioned = new MentionedNames(names);
            var next = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in _entries)
            {
                if (entry.IsPassedOn) continue;
                if (entry.Passing.Any(mentioned.AreIn))
                {
                    entry.IsPassedOn = true;
                    _taken.Add(entry.Name);
                    next.UnionWith(entry.Names);
                }
                else if (!_taken.Contains(entry.Name) && entry.Ending.Any(mentioned.AreIn))
                {
                    _taken.Add(entry.Name);
                }
            }
            next.ExceptWith(names);
            names = next;
        }
    }

    /// <summary>Takes what is named by what is taken: it is not changed, but how it is counts. Of a table, all that it comes from.</summary>
    private void TakeNeeded()
    {
        var named = _entries.Where(entry => _taken.Contains(entry.Name) || entry.Item is Domain or CompositeType or RangeType).SelectMany(entry => entry.Passing.Concat(entry.Ending)).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(text => SqlLexemes.Of(text)).Where(lexeme => lexeme.IsName).Select(lexeme => lexeme.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in _entries)
            if (named.Contains(entry.Name.Name)) _taken.Add(entry.Name);
        var tables = _entries.Where(entry => entry.Item is Table { Inherits.IsEmpty: false }).ToList();
        for (var count = -1; count != _taken.Count;)
        {
            count = _taken.Count;
            foreach (var entry in tables)
                if (_taken.Contains(entry.Name)) _taken.UnionWith(((Table)entry.Item).Inherits);
        }
    }

    private DatabaseSchema Of(DatabaseSchema schema) => schema with
    {
        Schemas =
        [
            .. schema.Schemas.Select(item => item with
            {
                Tables = [.. item.Tables.Where(table => IsTaken(item, table.Name) || PartitionsOf(table).Any(_taken.Contains))],
                Views = [.. item.Views.Where(view => IsTaken(item, view.Name))],
                MaterializedViews = [.. item.MaterializedViews.Where(view => IsTaken(item, view.Name))],
                Routines = [.. item.Routines.Where(routine => IsTaken(item, routine.Name))],
                Sequences = [.. item.Sequences.Where(sequence => IsTaken(item, sequence.Name))],
            }),
        ],
    };

    private bool IsTaken(Schema schema, string name) => _taken.Contains(new(schema.Name, name));

    /// <summary>A table, view, routine, sequence, type or other object.</summary>
    private sealed record Entry(QualifiedName Name, object Item)
    {
        /// <summary>What depends on it has been looked for.</summary>
        public bool IsPassedOn { get; set; }

        /// <summary>What texts call it by.</summary>
        public IEnumerable<string> Names => Item switch
        {
            Table table => NamesOf(table),
            RangeType range => [range.Name, MultirangeOf(range)],
            OtherObject other => SqlLexemes.Of(other.Identity).Where(lexeme => lexeme.IsName).Select(lexeme => lexeme.Text),
            _ => [Name.Name],
        };

        public IEnumerable<string?> Passing => Item switch
        {
            Table table => EntryTexts.Passing(table),
            View view => EntryTexts.Of(view),
            MaterializedView view => EntryTexts.Of(view),
            Routine routine => EntryTexts.Of(routine),
            Sequence sequence => EntryTexts.Of(sequence),
            Domain domain => [domain.Type, domain.Default, domain.Collation, .. domain.Checks.Select(check => check.Expression)],
            CompositeType type => type.Attributes.SelectMany(attribute => new[] { attribute.Type, attribute.Collation }),
            RangeType range => [range.Subtype, range.OperatorClass, range.Collation, range.Canonical, range.SubtypeDiff],
            OtherObject other => [other.Definition],
            _ => throw new InvalidOperationException(Item.GetType().Name),
        };

        public IEnumerable<string?> Ending => Item is Table table ? EntryTexts.Ending(table) : [];
    }
}
