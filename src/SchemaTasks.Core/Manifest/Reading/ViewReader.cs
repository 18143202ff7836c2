using SchemaTasks.Manifest.Sql;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Reading;

/// <summary>Reads views and materialized views.</summary>
internal sealed class ViewReader(ReadingContext context)
{
    public View Read(MappingNode node)
    {
        var (owner, position) = context.Positions.AddOwner(ObjectKind.View, node);
        var view = new View
        {
            Name = owner.Name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = SchemaReader.ReadGrants(node),
            Columns = node.Items("columns", "a column of a view", column => ReadColumn(owner, column)),
            Options = CanonicalOrder.Sorted(node.Texts("options")),
            Definition = node.RequiredSql("definition", SqlTextKind.Query),
            Triggers = CanonicalOrder.Sorted(node.Items("triggers", "a trigger", trigger => TableReader.ReadTrigger(context, owner, trigger))),
            Rules = CanonicalOrder.Sorted(node.Items("rules", "a rule", rule => TableReader.ReadRule(context, owner, rule))),
        };
        node.Close(position);
        return view;
    }

    public MaterializedView ReadMaterialized(MappingNode node)
    {
        var (owner, position) = context.Positions.AddOwner(ObjectKind.MaterializedView, node);
        var view = new MaterializedView
        {
            Name = owner.Name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = SchemaReader.ReadGrants(node),
            Columns = node.Items("columns", "a column of a view", column => ReadColumn(owner, column)),
            Definition = node.RequiredSql("definition", SqlTextKind.Query),
            AccessMethod = node.Text("access_method"),
            StorageParameters = CanonicalOrder.Sorted(node.Texts("storage_parameters")),
            Indexes = CanonicalOrder.Sorted(node.Items("indexes", "an index", index => TableReader.ReadIndex(context, owner, index))),
            Statistics = CanonicalOrder.Sorted(node.Items("statistics", "extended statistics", statistics => TableReader.ReadStatistics(context, owner, statistics))),
        };
        node.Close(position);
        return view;
    }

    private ViewColumn ReadColumn(Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, ObjectKind.Column, name, node);
        var column = new ViewColumn
        {
            Name = name,
            Type = node.RequiredType("type"),
            Default = node.Sql("default", SqlTextKind.Default),
            Storage = node.Sql("storage", SqlTextKind.Word),
            Compression = node.Sql("compression", SqlTextKind.Word),
            StatisticsTarget = node.Number32("statistics_target"),
            Options = CanonicalOrder.Sorted(node.Texts("options")),
            Comment = node.Text("comment"),
            Grants = SchemaReader.ReadGrants(node),
        };
        node.Close(position);
        return column;
    }
}
