using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>The database that the script runs in, whatever its name: it has a comment, no more.</summary>
internal sealed class DatabaseObject(string? comment) : SqlObject
{
    public override ObjectKey Key => new(ObjectClass.Schema, "", "", "database");

    public override ObjectPath Path => ObjectPath.Database;

    public override IEnumerable<SqlStep> Make() => comment is null ? [] : [CommentOnCurrent()];

    public override IEnumerable<SqlStep> Remove() => [];

    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets) => facets.Contains(FacetNames.Comment) ? [CommentOnCurrent()] : [];

    public override void CollectReferences(ReferenceCollector references)
    {
    }

    private SqlStep CommentOnCurrent()
    {
        var format = comment is null ? "'COMMENT ON DATABASE %I IS NULL', current_database()" : $"'COMMENT ON DATABASE %I IS %L', current_database(), {SqlLiteral.Quote(comment)}";
        return new($"DO {SqlLiteral.DollarQuote($"BEGIN EXECUTE pg_catalog.format({format}); END")}");
    }
}
