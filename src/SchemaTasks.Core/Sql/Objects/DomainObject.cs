using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Domains; their defaults and checks are objects of their own.</summary>
internal sealed class DomainObject(string schema, Domain domain) : TypeObject(schema, domain, ObjectKind.Domain)
{
    public override string Word => "DOMAIN";

    public Domain Domain => domain;

    public override IEnumerable<SqlStep> Make() => MakeWith([]);

    /// <param name="clauses">The default and the checks that need no statement of their own.</param>
    public IEnumerable<SqlStep> MakeWith(IEnumerable<string> clauses)
    {
        var collation = domain.Collation is null ? "" : $" COLLATE {domain.Collation}";
        var notNull = domain.Nullable ? "" : $" {NotNull}";
        yield return new($"CREATE DOMAIN {Quoted} AS {domain.Type}{collation}{notNull}{string.Concat(clauses.Select(clause => " " + clause))}");
    }

    public override IEnumerable<SqlStep> Finish()
    {
        if (domain is { Nullable: false, NotNullComment: not null }) yield return CommentOnNotNull();
    }

    /// <summary>With its name, unless PostgreSQL chooses that by itself.</summary>
    private string NotNull => domain.NotNullName is null ? "NOT NULL" : $"CONSTRAINT {SqlIdentifier.Quote(domain.NotNullName)} NOT NULL";

    private string NotNullName => SqlIdentifier.Quote(domain.NotNullName ?? ImplicitName.NotNull(domain.Name));

    private SqlStep CommentOnNotNull() => new($"COMMENT ON CONSTRAINT {NotNullName} ON DOMAIN {Quoted} IS {SqlLiteral.QuoteOrNull(domain.NotNullComment)}");

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets) =>
        facets.ContainsAny(FacetNames.Type, FacetNames.Collation) ? null : ChangeInPlace((DomainObject)actual, facets);

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.Scan(domain.Type);
        references.Scan(domain.Collation);
    }

    private IEnumerable<SqlStep> ChangeInPlace(DomainObject actual, ChangedFacets facets)
    {
        if (facets.Contains(FacetNames.Nullable))
            yield return domain.Nullable
                ? new($"ALTER DOMAIN {Quoted} DROP NOT NULL")
                : new($"ALTER DOMAIN {Quoted} {(domain.NotNullName is null ? "SET NOT NULL" : $"ADD {NotNull}")}", Hazard.LongLock, Hazard.FailsOnExistingRows);
        else if (!domain.Nullable && NotNullName != actual.NotNullName)
            yield return new($"ALTER DOMAIN {Quoted} RENAME CONSTRAINT {actual.NotNullName} TO {NotNullName}");
        if (!domain.Nullable && domain.NotNullComment != (actual.Domain.Nullable ? null : actual.Domain.NotNullComment)) yield return CommentOnNotNull();
    }
}
