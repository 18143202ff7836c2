using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>The comment on a column's NOT NULL constraint, which has a name of its own (PostgreSQL 18 and later).</summary>
internal sealed class NotNullCommentObject(ResolvedTable site, Column column) : SqlObject
{
    public ObjectKey ColumnKey => ColumnObject.KeyOf(site.Schema, site.Table.Name, column.Name);

    public override ObjectKey Key => KeyOf(ColumnKey);

    public static ObjectKey KeyOf(ObjectKey column) => column with { Class = ObjectClass.NotNullComment };

    public override ObjectPath Path => site.Path.Child(ObjectKind.Column, column.Name);

    public override ObjectKey? Parent => ColumnKey;

    public override IEnumerable<SqlStep> Make() => [On(column.NotNullComment)];

    public override IEnumerable<SqlStep> Remove() => [On(null)];

    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets) => facets.Contains(FacetNames.NotNullComment) ? Make() : [];

    public override void CollectReferences(ReferenceCollector references) => references.Needs(ColumnKey);

    private SqlStep On(string? comment) => new($"COMMENT ON CONSTRAINT {SqlIdentifier.Quote(site.NotNullName(column))} ON {site.Quoted} IS {SqlLiteral.QuoteOrNull(comment)}");
}
