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
        var notNull = domain.Nullable ? "" : " NOT NULL";
        yield return new($"CREATE DOMAIN {Quoted} AS {domain.Type}{collation}{notNull}{string.Concat(clauses.Select(clause => " " + clause))}");
    }

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets) =>
        facets.ContainsAny(FacetNames.Type, FacetNames.Collation) ? null : ChangeInPlace(facets);

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.Scan(domain.Type);
        references.Scan(domain.Collation);
    }

    private IEnumerable<SqlStep> ChangeInPlace(ChangedFacets facets)
    {
        if (facets.Contains(FacetNames.Nullable))
            yield return domain.Nullable
                ? new($"ALTER DOMAIN {Quoted} DROP NOT NULL")
                : new($"ALTER DOMAIN {Quoted} SET NOT NULL", Hazard.LongLock, Hazard.FailsOnExistingRows);
    }
}
