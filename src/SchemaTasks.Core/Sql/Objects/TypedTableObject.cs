using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>CREATE TABLE … OF: a table and its composite type.</summary>
internal sealed class TypedTableObject(ResolvedTable site) : SqlObject
{
    public override ObjectKey Key => KeyOf(site.Key);

    public override ObjectPath Path => site.Path;

    public override ObjectKey? Parent => site.Key;

    /// <param name="inTable">The table, or something in it.</param>
    public static ObjectKey KeyOf(ObjectKey inTable) => new(ObjectClass.TypedTable, inTable.Schema, inTable.Name);

    public override IEnumerable<SqlStep> Make() => [new($"{site.Alter} OF {site.Table.OfType}")];

    public override IEnumerable<SqlStep> Remove() => [new($"{site.Alter} NOT OF")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets) => facets.Contains(FacetNames.OfType) ? null : [];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(site.Key);
        references.Scan(site.Table.OfType);
        references.NeedsColumns(site.Key, site.Columns.Select(column => column.Name));
    }
}
