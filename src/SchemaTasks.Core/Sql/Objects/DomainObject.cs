using SchemaTasks.Model;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Domains; their checks are objects of their own.</summary>
internal sealed class DomainObject(string schema, Domain domain) : TypeObject(schema, domain, ObjectKind.Domain)
{
    public override string Word => "DOMAIN";

    private Domain Domain => domain;

    public override IEnumerable<SqlStep> Make() => MakeWith([]);

    /// <param name="checks">Clauses of checks that need no statement of their own.</param>
    public IEnumerable<SqlStep> MakeWith(IEnumerable<string> checks)
    {
        var collation = domain.Collation is null ? "" : $" COLLATE {domain.Collation}";
        var fallback = domain.Default is null ? "" : $" DEFAULT {Deparsed.Replayable(domain.Default)}";
        var notNull = domain.Nullable ? "" : " NOT NULL";
        yield return new($"CREATE DOMAIN {Quoted} AS {domain.Type}{collation}{fallback}{notNull}{string.Concat(checks.Select(check => " " + check))}");
    }

    protected override IEnumerable<SqlStep>? Change(SqlObject actual)
    {
        var other = ((DomainObject)actual).Domain;
        return other.Type == domain.Type && other.Collation == domain.Collation ? ChangeInPlace(other) : null;
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.Scan(domain.Type);
        references.Scan(domain.Collation);
        references.Scan(domain.Default);
    }

    private IEnumerable<SqlStep> ChangeInPlace(Domain other)
    {
        if (domain.Default != other.Default)
            yield return new($"ALTER DOMAIN {Quoted} {(domain.Default is null ? "DROP DEFAULT" : $"SET DEFAULT {Deparsed.Replayable(domain.Default)}")}");
        if (domain.Nullable != other.Nullable)
            yield return domain.Nullable
                ? new($"ALTER DOMAIN {Quoted} DROP NOT NULL")
                : new($"ALTER DOMAIN {Quoted} SET NOT NULL", Hazard.LongLock, Hazard.ManualValue);
    }
}
