using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Planning;

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

    private RelevantPart(SchemaDiff diff, SchemaObjects expected, SchemaObjects actual)
    {
        List<Entry> after = [.. EntriesOf(expected)], before = [.. EntriesOf(actual)];
        var homes = Homes(after.Concat(before));
        var differing = diff.All.SelectMany(change => HomesOf(change.Path, homes)).ToHashSet();
        // What is equal names the same on both sides.
        _entries = [.. after, .. before.Where(entry => entry.Item.Record is OtherObject || differing.Contains(entry.Name))];
        var tables = _entries.Where(entry => entry.Item.Record is Table && differing.Contains(entry.Name)).ToLookup(entry => entry.Name);
        var names = new HashSet<QualifiedName>();
        foreach (var change in diff.All)
        {
            var entries = HomesOf(change.Path, homes);
            _taken.UnionWith(entries);
            // Comment, owner and grants are of no concern to what depends on the object.
            if (change.Facet is FacetNames.Comment or FacetNames.Owner or FacetNames.Grants) continue;
            names.UnionWith(NamesOf(change.Path, expected).Concat(NamesOf(change.Path, actual)));
            // A change of one reaches all: keys that refer to a partitioned table hold on to each of its partitions.
            names.UnionWith(entries.SelectMany(entry => tables[entry]).SelectMany(entry => entry.Names));
        }
        TakeDependents(names);
        TakeNeeded();
    }

    /// <param name="diff">How the two differ.</param>
    /// <param name="schemas">What is planned from.</param>
    /// <returns>The parts of all schemas; these themselves where nobody can say what a change reaches.</returns>
    public static PlannedSchemas Of(SchemaDiff diff, PlannedSchemas schemas)
    {
        if (diff.All.Any(IsFarReaching)) return schemas;
        var part = new RelevantPart(diff, schemas.Expected, schemas.Actual);
        return new(part.Of(schemas.Expected), part.Of(schemas.Actual), schemas.Access is null ? null : part.Of(schemas.Access));
    }

    /// <summary>Schemas come and go with all that is in them; of extensions nobody knows what depends on them; renames change texts everywhere.</summary>
    private static bool IsFarReaching(SchemaChange change) => change.RenamedTo is not null
        || change.Path.Kind is ObjectKind.Schema or ObjectKind.Extension && change.Facet is not (FacetNames.Comment or FacetNames.Owner or FacetNames.Grants or FacetNames.Version);

    /// <summary>Partitions are in the entry of the table that they come from in the end.</summary>
    private static IEnumerable<Entry> EntriesOf(SchemaObjects schema)
    {
        var partitions = schema.Tables.Where(item => item.PartitionOf is not null).ToLookup(item => item.PartitionOf!.Value);
        foreach (var item in schema.Items)
        {
            if (item.PartitionOf is null && item.Record is not (Extension or EventTrigger or Publication or Schema or EnumType))
                yield return new(item.Record is OtherObject other ? new("", other.Identity) : item.Name, item, item.Record is Table ? [.. Below(item.Name)] : []);
        }

        IEnumerable<PlacedObject> Below(QualifiedName table) => partitions[table].SelectMany(partition => Below(partition.Name).Prepend(partition));
    }

    /// <summary>The table that a partition is in, on either side.</summary>
    private static Dictionary<QualifiedName, List<QualifiedName>> Homes(IEnumerable<Entry> entries)
    {
        var homes = new Dictionary<QualifiedName, List<QualifiedName>>();
        foreach (var entry in entries)
            foreach (var name in entry.Partitions.Select(partition => partition.Name))
            {
                if (!homes.TryGetValue(name, out var list)) homes.Add(name, list = [name]);
                list.Add(entry.Name);
            }
        return homes;
    }

    private static List<QualifiedName> HomesOf(ObjectPath path, Dictionary<QualifiedName, List<QualifiedName>> homes) =>
        new QualifiedName(path.Schema, path.Name) is var name && homes.TryGetValue(name, out var found) ? found : [name];

    /// <summary>What texts call a changed object by: its own name, and those of types that are made with it.</summary>
    private static IEnumerable<QualifiedName> NamesOf(ObjectPath path, SchemaObjects schema) => path.Kind switch
    {
        ObjectKind.Other => NamesOf(path.Name).Concat(NamesOf(path.Member ?? "")),
        ObjectKind.Range => schema.All<RangeType>().Where(range => (range.Schema, range.Record.Name) == (path.Schema, path.Name)).Select(range => MultirangeOf(range.Schema, range.Record)).Append(new(path.Schema, path.Name)),
        ObjectKind.Database or ObjectKind.Schema or ObjectKind.EventTrigger or ObjectKind.Publication => [],
        _ => [new(path.Schema, path.Name)],
    };

    /// <summary>Each name in the identity of an object of another kind, whatever it is the name of.</summary>
    private static IEnumerable<QualifiedName> NamesOf(string identity) => SqlLexemes.Of(identity).Where(lexeme => lexeme.IsName).Select(lexeme => new QualifiedName("", lexeme.Text));

    private static QualifiedName MultirangeOf(string schema, RangeType range) =>
        range.MultirangeName is { } name ? new("", SqlLexemes.Of(name)[^1].Text) : new(schema, ImplicitName.Multirange(range.Name));

    /// <summary>Takes what names what is taken, until nothing is left that does.</summary>
    private void TakeDependents(HashSet<QualifiedName> names)
    {
        while (names.Count > 0)
        {
            var mentioned = new MentionedNames(names);
            var next = new HashSet<QualifiedName>();
            foreach (var entry in _entries)
            {
                if (entry.IsPassedOn) continue;
                if (mentioned.AreInAny(entry.Passing))
                {
                    entry.IsPassedOn = true;
                    _taken.Add(entry.Name);
                    next.UnionWith(entry.Names);
                }
                else if (!_taken.Contains(entry.Name) && mentioned.AreInAny(entry.Ending))
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
        var named = _entries.Where(entry => _taken.Contains(entry.Name) || entry.Item.Record is Domain or CompositeType or RangeType).SelectMany(entry => entry.Passing.Concat(entry.Ending)).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(NamesIn).ToHashSet();
        foreach (var entry in _entries)
            if (named.Contains(entry.Name) || entry.Partitions.Length > 0 && entry.Names.Any(named.Contains)) _taken.Add(entry.Name);
        var tables = _entries.Where(entry => entry.Item.Record is Table { Inherits.IsEmpty: false }).ToList();
        for (var count = -1; count != _taken.Count;)
        {
            count = _taken.Count;
            foreach (var entry in tables)
                if (_taken.Contains(entry.Name)) _taken.UnionWith(((Table)entry.Item.Record).Inherits);
        }
    }

    private static IEnumerable<QualifiedName> NamesIn(string text)
    {
        var lexemes = SqlLexemes.Of(text);
        return SqlLexemes.QualifiedPositions(lexemes).Select(at => new QualifiedName(lexemes[at].Text, lexemes[at + 2].Text))
            // 'people.badge_number'::regclass
            .Concat(lexemes.Where(lexeme => lexeme.IsString && lexeme.Text.Contains('.', StringComparison.Ordinal)).SelectMany(lexeme => SqlLexemes.QualifiedNames(lexeme.Text), (_, name) => new QualifiedName(name.Schema, name.Name)));
    }

    /// <summary>A partition is taken with all of its table.</summary>
    private SchemaObjects Of(SchemaObjects schema)
    {
        var partitioned = EntriesOf(schema).Where(entry => entry.Partitions.Length > 0).ToList();
        var whole = partitioned.Where(entry => _taken.Contains(entry.Name) || entry.Partitions.Any(partition => _taken.Contains(partition.Name)))
            .SelectMany(entry => entry.Partitions.Prepend(entry.Item)).Select(item => item.Name).ToHashSet();
        return schema.Where(item => item.Record is not (Table or View or MaterializedView or Routine or Sequence) || (item.PartitionOf is null && _taken.Contains(item.Name)) || whole.Contains(item.Name));
    }

    /// <summary>A table, view, routine, sequence, type or other object.</summary>
    private sealed record Entry(QualifiedName Name, PlacedObject Item, ImmutableArray<PlacedObject> Partitions)
    {
        /// <summary>What depends on it has been looked for.</summary>
        public bool IsPassedOn { get; set; }

        /// <summary>What texts call it by.</summary>
        public IEnumerable<QualifiedName> Names => Item.Record switch
        {
            Table => Partitions.Select(partition => partition.Name).Prepend(Name),
            RangeType range => [Name, MultirangeOf(Item.Schema, range)],
            OtherObject other => NamesOf(other.Identity),
            _ => [Name],
        };

        public IEnumerable<string?> Passing => Item.Record switch
        {
            Table table when Partitions.IsEmpty => EntryTexts.Passing(table),
            Table table => EntryTexts.Passing(table).Concat(Partitions.SelectMany(partition => EntryTexts.Passing((Table)partition.Record).Append(partition.Bound))),
            View view => EntryTexts.Of(view),
            MaterializedView view => EntryTexts.Of(view),
            Routine routine => EntryTexts.Of(routine),
            Sequence sequence => EntryTexts.Of(sequence),
            Domain domain => [domain.Type, domain.Default, domain.Collation, .. domain.Checks.Select(check => check.Expression)],
            CompositeType type => type.Attributes.SelectMany(attribute => new[] { attribute.Type, attribute.Collation }),
            RangeType range => [range.Subtype, range.OperatorClass, range.Collation, range.Canonical, range.SubtypeDiff],
            OtherObject other => [other.Definition],
            _ => throw new InvalidOperationException(Item.Record.GetType().Name),
        };

        public IEnumerable<string?> Ending => Item.Record is not Table table ? []
            : Partitions.IsEmpty ? EntryTexts.Ending(table)
            : Partitions.Prepend(Item).SelectMany(table => EntryTexts.Ending((Table)table.Record));
    }
}
