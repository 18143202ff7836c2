using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Reading;

/// <summary>
/// Leaves out what the options do not ask for. What an included object is in stays, without the rest; what refers to an object that is
/// left out (a foreign key, an index on a column) goes with it, and is reported.
/// </summary>
internal sealed class CatalogFilter
{
    private readonly ImmutableArray<ObjectGlob> _include;
    private readonly ImmutableArray<ObjectGlob> _exclude;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly bool _concernsMembers;
    private bool _hasLeftOut;

    private CatalogFilter(ImmutableArray<ObjectGlob> include, ImmutableArray<ObjectGlob> exclude, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_include, _exclude, _diagnostics) = (include, exclude, diagnostics);
        _concernsMembers = exclude.Any(glob => glob.Kind is not (ObjectKind.Schema or ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Extension or ObjectKind.EventTrigger));
    }

    /// <param name="schema">Everything.</param>
    /// <param name="options">What to take.</param>
    /// <param name="diagnostics">Takes what goes along with something else.</param>
    public static DatabaseSchema Apply(DatabaseSchema schema, CatalogOptions options, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (tables, schemas) = HistoryTables.Find(schema, [.. new[] { options.MigrationTable }.OfType<QualifiedName>()]);
        // Sequences of theirs go without a word: they are of no more interest than the table.
        var sequences = schema.Schemas.SelectMany(one => one.Sequences.Where(sequence => sequence.OwnedBy is { } owner && tables.Contains(new QualifiedName(owner.Schema, owner.Table))).Select(sequence => (Kind: ObjectKind.Sequence, Name: new QualifiedName(one.Name, sequence.Name))));
        var history = tables.Select(table => (Kind: ObjectKind.Table, Name: table)).Concat(sequences)
            .Select(one => new ObjectGlob(one.Kind, Literal(one.Name.Schema) + "." + Literal(one.Name.Name))).Concat(schemas.Select(name => new ObjectGlob(ObjectKind.Schema, Literal(name))));
        ImmutableArray<ObjectGlob> exclude = [.. options.Exclude, .. history];
        if (options.Include.IsEmpty && exclude.IsEmpty) return schema;
        return new CatalogFilter(options.Include, exclude, diagnostics).Apply(schema);
    }

    private DatabaseSchema Apply(DatabaseSchema schema)
    {
        var filtered = schema with
        {
            Extensions = Kept(schema.Extensions, ObjectKind.Extension, item => ObjectPath.OfExtension(item.Name)),
            EventTriggers = Kept(schema.EventTriggers, ObjectKind.EventTrigger, item => ObjectPath.OfEventTrigger(item.Name)),
            Publications = Kept(schema.Publications, ObjectKind.Publication, item => ObjectPath.OfPublication(item.Name)),
            Other = Kept(schema.Other, ObjectKind.Other, item => ObjectPath.OfOther(item.Kind, item.Identity)),
            Schemas = [.. schema.Schemas.Select(Filter).OfType<Schema>()],
        };
        return _hasLeftOut ? new CatalogReferences(filtered, schema, _diagnostics).WithoutExcluded() : schema;
    }

    private Schema? Filter(Schema schema)
    {
        var path = ObjectPath.OfSchema(schema.Name);
        if (Excludes(path)) return Nothing<Schema>();
        var name = schema.Name;
        var whole = Includes(path);
        var filtered = schema with
        {
            Enums = Kept(schema.Enums, ObjectKind.Enum, item => ObjectPath.Of(ObjectKind.Enum, name, item.Name), whole),
            Domains = Kept(schema.Domains, ObjectKind.Domain, item => ObjectPath.Of(ObjectKind.Domain, name, item.Name), whole),
            Composites = Kept(schema.Composites, ObjectKind.Composite, item => ObjectPath.Of(ObjectKind.Composite, name, item.Name), whole),
            Ranges = Kept(schema.Ranges, ObjectKind.Range, item => ObjectPath.Of(ObjectKind.Range, name, item.Name), whole),
            Sequences = Kept(schema.Sequences, ObjectKind.Sequence, item => ObjectPath.Of(ObjectKind.Sequence, name, item.Name), whole),
            Routines = Kept(schema.Routines, ObjectKind.Routine, item => ObjectPath.OfRoutine(name, item.Name, item.Signature), whole),
            Tables = [.. schema.Tables.Select(table => Filter(name, table, whole)).OfType<Table>()],
            Views = [.. schema.Views.Select(view => Filter(name, view, whole)).OfType<View>()],
            MaterializedViews = [.. schema.MaterializedViews.Select(view => Filter(name, view, whole)).OfType<MaterializedView>()],
        };
        var isEmpty = filtered.Enums.IsEmpty && filtered.Domains.IsEmpty && filtered.Composites.IsEmpty && filtered.Ranges.IsEmpty && filtered.Sequences.IsEmpty
            && filtered.Routines.IsEmpty && filtered.Tables.IsEmpty && filtered.Views.IsEmpty && filtered.MaterializedViews.IsEmpty;
        return isEmpty && !whole ? Nothing<Schema>() : filtered;
    }

    private Table? Filter(string schema, Table table, bool whole)
    {
        var path = ObjectPath.Of(ObjectKind.Table, schema, table.Name);
        if (Excludes(path)) return Nothing<Table>();
        whole |= Includes(path);
        if (whole && !_concernsMembers && table.Partitions.IsEmpty) return table;
        var filtered = table with
        {
            Columns = Members(path, ObjectKind.Column, table.Columns, item => item.Name, whole),
            PrimaryKey = table.PrimaryKey is { } key ? Members(path, ObjectKind.PrimaryKey, [key], item => item.Name, whole).FirstOrDefault() : null,
            UniqueConstraints = Members(path, ObjectKind.UniqueConstraint, table.UniqueConstraints, item => item.Name, whole),
            ForeignKeys = Members(path, ObjectKind.ForeignKey, table.ForeignKeys, item => item.Name, whole),
            Checks = Members(path, ObjectKind.Check, table.Checks, item => item.Name, whole),
            Exclusions = Members(path, ObjectKind.Exclusion, table.Exclusions, item => item.Name, whole),
            Indexes = Members(path, ObjectKind.Index, table.Indexes, item => item.Name, whole),
            Statistics = Members(path, ObjectKind.Statistics, table.Statistics, item => item.Name, whole),
            Policies = Members(path, ObjectKind.Policy, table.Policies, item => item.Name, whole),
            Triggers = Members(path, ObjectKind.Trigger, table.Triggers, item => item.Name, whole),
            Rules = Members(path, ObjectKind.Rule, table.Rules, item => item.Name, whole),
            Partitions =
            [
                .. table.Partitions.Select(partition => (Partition: partition, Table: Filter(partition.Schema, partition.Table, whole)))
                    .Where(pair => pair.Table is not null).Select(pair => pair.Partition with { Table = pair.Table! }),
            ],
        };
        return whole || !filtered.Columns.IsEmpty || !filtered.Partitions.IsEmpty ? filtered : Nothing<Table>();
    }

    private View? Filter(string schema, View view, bool whole)
    {
        var path = ObjectPath.Of(ObjectKind.View, schema, view.Name);
        if (Excludes(path) || !(whole |= Includes(path))) return Nothing<View>();
        return view with
        {
            Columns = Members(path, ObjectKind.Column, view.Columns, item => item.Name, whole),
            Triggers = Members(path, ObjectKind.Trigger, view.Triggers, item => item.Name, whole),
            Rules = Members(path, ObjectKind.Rule, view.Rules, item => item.Name, whole),
        };
    }

    private MaterializedView? Filter(string schema, MaterializedView view, bool whole)
    {
        var path = ObjectPath.Of(ObjectKind.MaterializedView, schema, view.Name);
        if (Excludes(path) || !(whole |= Includes(path))) return Nothing<MaterializedView>();
        return view with
        {
            Columns = Members(path, ObjectKind.Column, view.Columns, item => item.Name, whole),
            Indexes = Members(path, ObjectKind.Index, view.Indexes, item => item.Name, whole),
            Statistics = Members(path, ObjectKind.Statistics, view.Statistics, item => item.Name, whole),
        };
    }

    private ImmutableArray<T> Members<T>(ObjectPath owner, ObjectKind kind, ImmutableArray<T> items, Func<T, string> name, bool whole) =>
        Kept(items, kind, item => owner.Child(kind, name(item)), whole);

    private ImmutableArray<T> Kept<T>(ImmutableArray<T> items, ObjectKind kind, Func<T, ObjectPath> path, bool whole = false)
    {
        if (!Concerns(kind, whole) || items.All(item => Keeps(path(item), whole))) return items;
        _hasLeftOut = true;
        return [.. items.Where(item => Keeps(path(item), whole))];
    }

    private bool Keeps(ObjectPath path, bool whole) => !Excludes(path) && (whole || Includes(path));

    private T? Nothing<T>()
        where T : class
    {
        _hasLeftOut = true;
        return null;
    }

    /// <summary>Whether an object of the kind can be left out at all; most have no pattern that speaks of them.</summary>
    private bool Concerns(ObjectKind kind, bool whole) => (!whole && !_include.IsEmpty) || _exclude.Any(glob => glob.Kind is null || glob.Kind == kind);

    private bool Includes(ObjectPath path) => _include.IsEmpty || _include.Any(glob => glob.Matches(path));

    private bool Excludes(ObjectPath path) => _exclude.Any(glob => glob.Matches(path));

    /// <summary>A name as a pattern that matches it alone.</summary>
    private static string Literal(string name) => name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("?", "\\?", StringComparison.Ordinal);
}
