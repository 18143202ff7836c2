using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Publications.</summary>
internal sealed class PublicationObject(Publication publication) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(publication.Name);

    public override ObjectKey Key => new(ObjectClass.Publication, "", publication.Name);

    public override ObjectPath Path => ObjectPath.OfPublication(publication.Name);

    public override string? Comment => publication.Comment;

    public override string CommentTarget => $"PUBLICATION {_quoted}";

    public override Ownership Ownership => new($"PUBLICATION {_quoted}", "", publication.Owner, []);

    private Publication Publication => publication;

    public override IEnumerable<SqlStep> Make()
    {
        var members = Members;
        var what = publication.AllTables ? " FOR ALL TABLES" : members.Length == 0 ? "" : $" FOR {members}";
        yield return new($"CREATE PUBLICATION {_quoted}{what} WITH ({Options})");
    }

    public override IEnumerable<SqlStep> Remove() => [new($"DROP PUBLICATION {_quoted}")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var other = (PublicationObject)actual;
        var members = facets.ContainsAny(FacetNames.Tables, FacetNames.Schemas);
        if (facets.Contains(FacetNames.AllTables) || members && Members.Length == 0) return null;
        var steps = new List<SqlStep>();
        if (members) steps.Add(new($"ALTER PUBLICATION {_quoted} SET {Members}"));
        if (facets.ContainsAny(FacetNames.Operations, FacetNames.ViaRoot, FacetNames.GeneratedColumns)) steps.Add(new($"ALTER PUBLICATION {_quoted} SET ({Options}{(publication.GeneratedColumns is null && other.Publication.GeneratedColumns is not null ? ", publish_generated_columns = none" : "")})"));
        return steps;
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        foreach (var schema in publication.Schemas) references.NeedsSchema(schema);
        foreach (var table in publication.Tables)
        {
            var key = new ObjectKey(ObjectClass.Relation, table.Schema, table.Name);
            references.Needs(key);
            references.NeedsColumns(key, table.Columns);
            references.ScanExpression(table.Where, key);
        }
    }

    private string Members => string.Join(", ", publication.Tables.Select((table, i) => (i == 0 ? "TABLE " : "") + Table(table)).Concat(publication.Schemas.Select(schema => $"TABLES IN SCHEMA {SqlIdentifier.Quote(schema)}")));

    private string Options
    {
        get
        {
            var generated = publication.GeneratedColumns is null ? "" : $", publish_generated_columns = {SqlLiteral.Quote(publication.GeneratedColumns)}";
            return $"publish = {SqlLiteral.Quote(string.Join(", ", publication.Operations))}, publish_via_partition_root = {(publication.ViaRoot ? "true" : "false")}{generated}";
        }
    }

    private static string Table(PublishedTable table)
    {
        var columns = table.Columns.Length == 0 ? "" : $" ({SqlIdentifier.QuoteAll(table.Columns)})";
        var where = table.Where is null ? "" : $" WHERE ({ReplayableText.Of(table.Where)})";
        return $"ONLY {SqlIdentifier.Quote(table.Schema, table.Name)}{columns}{where}";
    }
}
