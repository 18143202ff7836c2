using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>Takes a schema apart into what statements make one by one.</summary>
internal static class ObjectList
{
    public static List<SqlObject> Of(SchemaObjects schema) => Of(schema, new ResolvedTables(schema));

    /// <param name="schema">The schema.</param>
    /// <param name="tables">Its tables.</param>
    public static List<SqlObject> Of(SchemaObjects schema, ResolvedTables tables)
    {
        var objects = new List<SqlObject>();
        objects.Add(new DatabaseObject(schema.Comment));
        objects.AddRange(schema.All<Extension>().Select(extension => new ExtensionObject(extension.Record)));
        var homes = schema.Items.ToLookup(item => item.Schema, item => item.Record, StringComparer.Ordinal);
        foreach (var (name, home) in schema.All<Schema>()) OfSchema(objects, home, homes[name], schema.PostgresMajor);
        foreach (var site in tables.All) OfTable(objects, site);
        objects.AddRange(schema.All<EventTrigger>().Select(trigger => new EventTriggerObject(trigger.Record)));
        objects.AddRange(schema.All<Publication>().Select(publication => new PublicationObject(publication.Record)));
        objects.AddRange(schema.All<OtherObject>().Select(other => new OtherObjectObject(other.Record)));
        objects.AddRange(objects.Select(item => item.Shell).OfType<ShellTypeObject>().ToList());
        return objects;
    }

    private static void OfSchema(List<SqlObject> objects, Schema schema, IEnumerable<object> records, int? major)
    {
        objects.Add(new SchemaObject(schema, major));
        objects.AddRange(records.OfType<EnumType>().Select(type => new EnumObject(schema.Name, type)));
        objects.AddRange(records.OfType<CompositeType>().Select(type => new CompositeObject(schema.Name, type)));
        objects.AddRange(records.OfType<RangeType>().Select(type => new RangeObject(schema.Name, type, hasMultirange: major is null or >= 14)));
        foreach (var domain in records.OfType<Domain>())
        {
            objects.Add(new DomainObject(schema.Name, domain));
            if (domain.Default is not null) objects.Add(new DomainDefaultObject(schema.Name, domain));
            objects.AddRange(domain.Checks.Select(check => new DomainCheckObject(schema.Name, domain, check)));
        }
        foreach (var sequence in records.OfType<Sequence>())
        {
            objects.Add(new SequenceObject(schema.Name, sequence));
            if (sequence.OwnedBy is { } column) objects.Add(new SequenceOwnerObject(schema.Name, sequence, column));
        }
        objects.AddRange(records.OfType<Routine>().Select(routine => new RoutineObject(schema.Name, routine)));
        foreach (var view in records.OfType<View>())
        {
            var key = new ObjectKey(ObjectClass.Relation, schema.Name, view.Name);
            objects.Add(new ViewObject(schema.Name, view));
            objects.AddRange(view.Triggers.Select(trigger => new TriggerObject(key, ObjectKind.View, trigger)));
            objects.AddRange(view.Rules.Select(rule => new RuleObject(key, ObjectKind.View, rule)));
        }
        foreach (var view in records.OfType<MaterializedView>())
        {
            var key = new ObjectKey(ObjectClass.Relation, schema.Name, view.Name);
            objects.Add(new MaterializedViewObject(schema.Name, view));
            objects.AddRange(view.Indexes.Select(index => new IndexObject(schema.Name, view.Name, null, index)));
            objects.AddRange(view.Statistics.Select(statistics => new StatisticsObject(key, statistics)));
        }
    }

    private static void OfTable(List<SqlObject> objects, ResolvedTable site)
    {
        var table = site.Table;
        objects.Add(new TableObject(site));
        foreach (var column in site.Columns)
        {
            objects.Add(new ColumnObject(site, column));
            if (column.Default != Inherited(site, column)) objects.Add(new DefaultObject(site, column));
            if (site.NamesNotNull && column is { Nullable: false, NotNullComment: not null }) objects.Add(new NotNullCommentObject(site, column));
        }
        objects.AddRange(table.Inherits.Select(parent => new InheritanceObject(site, parent)));
        if (table.OfType is not null) objects.Add(new TypedTableObject(site));
        if (table.PrimaryKey is not null) objects.Add(new KeyObject(site, table.PrimaryKey, primary: true));
        objects.AddRange(table.UniqueConstraints.Select(key => new KeyObject(site, key, primary: false)));
        objects.AddRange(table.Checks.Select(check => new CheckObject(site, check)));
        objects.AddRange(table.Exclusions.Select(exclusion => new ExclusionObject(site, exclusion)));
        objects.AddRange(table.ForeignKeys.Select(key => new ForeignKeyObject(site, key)));
        objects.AddRange(table.Indexes.Select(index => new IndexObject(site.Schema, table.Name, site, index)));
        objects.AddRange(table.Statistics.Select(statistics => new StatisticsObject(site.Key, statistics)));
        objects.AddRange(table.Policies.Select(policy => new PolicyObject(site, policy)));
        objects.AddRange(table.Triggers.Select(trigger => new TriggerObject(site.Key, ObjectKind.Table, trigger)));
        objects.AddRange(table.Rules.Select(rule => new RuleObject(site.Key, ObjectKind.Table, rule)));
        objects.AddRange(table.InheritedParts.Select(part => new InheritedPartObject(site, part)));
    }

    /// <summary>The default that a column has before its own is set: INHERITS gives a parent's also to a column that the table declares without one.</summary>
    private static string? Inherited(ResolvedTable site, Column column) =>
        site.Arrives(column) || column.Default is null && site is { PartitionOf: null, HasArrivals: true } ? site.ParentColumns.GetValueOrDefault(column.Name)?.Default : null;
}
