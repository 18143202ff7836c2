using SchemaTasks.Model;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>INHERIT: a table and one of its parents.</summary>
internal sealed class InheritanceObject(TableSite site, QualifiedName parent) : SqlObject
{
    public override ObjectKey Key => KeyOf(site.Schema, site.Table.Name, parent);

    /// <summary>Columns that become the table's own take no statement when it is made.</summary>
    protected override string Unsaid => GivesColumns ? "gives columns" : "";

    public override ObjectPath Path => site.Path;

    public override ObjectKey? Parent => site.Key;

    public override string Clause => "INHERITS";

    public static ObjectKey KeyOf(string schema, string table, QualifiedName parent) => new(ObjectClass.Inheritance, schema, table, $"{parent.Schema}.{parent.Name}");

    public override IEnumerable<SqlStep> Make() => [new($"{site.Alter} INHERIT {SqlIdentifier.Quote(parent)}", Hazard.LongLock)];

    public override IEnumerable<SqlStep> Remove() => [new($"{site.Alter} NO INHERIT {SqlIdentifier.Quote(parent)}", Hazard.LongLock)];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(site.Key);
        references.Needs(new(ObjectClass.Relation, parent.Schema, parent.Name));
        references.NeedsSchema(site.Schema);
    }

    /// <summary>A table that leaves its parent and comes back keeps the columns as its own.</summary>
    protected override IEnumerable<SqlStep>? Change(SqlObject actual) => ((InheritanceObject)actual).GivesColumns && IsOfOwnColumns ? null : [];

    private bool GivesColumns => ColumnsOfParent.Any(site.Arrives);

    private bool IsOfOwnColumns => !GivesColumns && ColumnsOfParent.Any();

    private IEnumerable<Column> ColumnsOfParent => site.Columns.Where(column => site.ColumnOrigins.TryGetValue(column.Name, out var origin) && origin == parent);
}
