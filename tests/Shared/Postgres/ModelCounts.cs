using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks;

/// <summary>The objects of a model, counted by kind, as counts.sql names the kinds.</summary>
internal static class ModelCounts
{
    public static Dictionary<string, int> Of(DatabaseSchema schema)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        void Add(string kind, int number) => counts[kind] = counts.GetValueOrDefault(kind) + number;
        void AddKind(ObjectKind kind, int number) => Add(KindNames.Of(kind), number);
        void AddComments(IEnumerable<string?> comments) => Add("comment", comments.Count(comment => comment is not null));

        AddKind(ObjectKind.Schema, schema.Schemas.Length);
        AddKind(ObjectKind.Extension, schema.Extensions.Length);
        AddKind(ObjectKind.EventTrigger, schema.EventTriggers.Length);
        AddKind(ObjectKind.Publication, schema.Publications.Length);
        Add("published table", schema.Publications.Sum(publication => publication.Tables.Length));
        foreach (var other in schema.Other) Add("other: " + other.Kind, 1);
        AddComments([.. schema.Schemas.Select(item => item.Comment), .. schema.Extensions.Select(item => item.Comment), .. schema.EventTriggers.Select(item => item.Comment), .. schema.Publications.Select(item => item.Comment), .. schema.Other.Select(item => item.Comment)]);
        foreach (var one in schema.Schemas)
        {
            AddKind(ObjectKind.Enum, one.Enums.Length);
            AddKind(ObjectKind.EnumValue, one.Enums.Sum(item => item.Values.Length));
            AddKind(ObjectKind.Domain, one.Domains.Length);
            AddKind(ObjectKind.Check, one.Domains.Sum(item => item.Checks.Length));
            AddKind(ObjectKind.Composite, one.Composites.Length);
            AddKind(ObjectKind.Attribute, one.Composites.Sum(item => item.Attributes.Length));
            AddKind(ObjectKind.Range, one.Ranges.Length);
            AddKind(ObjectKind.Sequence, one.Sequences.Length);
            AddKind(ObjectKind.Routine, one.Routines.Length);
            AddKind(ObjectKind.View, one.Views.Length);
            AddKind(ObjectKind.MaterializedView, one.MaterializedViews.Length);
            AddKind(ObjectKind.Column, one.Views.Sum(view => view.Columns.Length) + one.MaterializedViews.Sum(view => view.Columns.Length));
            Add("view default", one.Views.Sum(view => view.Columns.Count(column => column.Default is not null)));
            AddKind(ObjectKind.Trigger, one.Views.Sum(view => view.Triggers.Length));
            AddKind(ObjectKind.Rule, one.Views.Sum(view => view.Rules.Length));
            AddKind(ObjectKind.Index, one.MaterializedViews.Sum(view => view.Indexes.Length));
            AddKind(ObjectKind.Statistics, one.MaterializedViews.Sum(view => view.Statistics.Length));
            AddComments(
            [
                .. new IEnumerable<IOwnedObject>[] { one.Enums, one.Domains, one.Composites, one.Ranges, one.Sequences, one.Routines, one.Views, one.MaterializedViews }.SelectMany(items => items).Select(item => item.Comment),
                .. one.Domains.SelectMany(item => item.Checks).Select(item => item.Comment), .. one.Composites.SelectMany(item => item.Attributes).Select(item => item.Comment),
                .. one.Views.SelectMany(view => view.Columns).Concat(one.MaterializedViews.SelectMany(view => view.Columns)).Select(item => item.Comment),
                .. one.Views.SelectMany(view => view.Triggers).Select(item => item.Comment), .. one.Views.SelectMany(view => view.Rules).Select(item => item.Comment),
                .. one.MaterializedViews.SelectMany(view => view.Indexes).Select(item => item.Comment), .. one.MaterializedViews.SelectMany(view => view.Statistics).Select(item => item.Comment),
            ]);
            foreach (var table in one.Tables) AddTable(table, isPartition: false);
        }
        return counts;

        void AddTable(Table table, bool isPartition)
        {
            AddKind(ObjectKind.Table, 1);
            if (!isPartition)
            {
                AddKind(ObjectKind.Column, table.Columns.Length);
                Add("default", table.Columns.Count(column => column.Default is not null));
                Add("generated", table.Columns.Count(column => column.Generated is not null));
            }
            AddKind(ObjectKind.PrimaryKey, table.PrimaryKey is null ? 0 : 1);
            AddKind(ObjectKind.UniqueConstraint, table.UniqueConstraints.Length);
            AddKind(ObjectKind.ForeignKey, table.ForeignKeys.Length);
            AddKind(ObjectKind.Check, table.Checks.Length);
            AddKind(ObjectKind.Exclusion, table.Exclusions.Length);
            AddKind(ObjectKind.Index, table.Indexes.Length);
            AddKind(ObjectKind.Statistics, table.Statistics.Length);
            AddKind(ObjectKind.Trigger, table.Triggers.Length);
            AddKind(ObjectKind.Rule, table.Rules.Length);
            AddKind(ObjectKind.Policy, table.Policies.Length);
            Add("inherits", table.Inherits.Length + table.Partitions.Length);
            AddComments(
            [
                table.Comment, table.PrimaryKey?.Comment, .. table.Columns.Select(item => item.Comment), .. table.UniqueConstraints.Select(item => item.Comment), .. table.ForeignKeys.Select(item => item.Comment),
                .. table.Checks.Select(item => item.Comment), .. table.Exclusions.Select(item => item.Comment), .. table.Indexes.Select(item => item.Comment), .. table.Statistics.Select(item => item.Comment),
                .. table.Triggers.Select(item => item.Comment), .. table.Rules.Select(item => item.Comment), .. table.Policies.Select(item => item.Comment),
            ]);
            foreach (var partition in table.Partitions) AddTable(partition.Table, isPartition: true);
        }
    }
}
