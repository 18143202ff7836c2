using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>A domain's default: it can call functions that are made again while the domain stays.</summary>
internal sealed class DomainDefaultObject(string schema, Domain domain) : SqlObject
{
    private readonly string _alter = $"ALTER DOMAIN {SqlIdentifier.Quote(schema, domain.Name)}";

    public override ObjectKey Key => new(ObjectClass.Default, schema, domain.Name);

    public override ObjectPath Path => ObjectPath.Of(ObjectKind.Domain, schema, domain.Name);

    public override ObjectKey? Parent => new(ObjectClass.Type, schema, domain.Name);

    public override string Clause => $"DEFAULT {ReplayableText.Of(domain.Default!)}";

    public override IEnumerable<SqlStep> Make() => [new($"{_alter} SET {Clause}")];

    public override IEnumerable<SqlStep> Remove() => [new($"{_alter} DROP DEFAULT")];

    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets) => facets.Contains(FacetNames.Default) ? Make() : [];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(Parent!.Value);
        references.Scan(domain.Default);
    }
}
