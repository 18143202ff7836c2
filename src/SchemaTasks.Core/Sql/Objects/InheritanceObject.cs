using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>INHERIT: a table and one of its parents.</summary>
internal sealed class InheritanceObject(ResolvedTable site, QualifiedName parent) : SqlObject
{
    public ResolvedTable Site => site;

    public QualifiedName ParentName => parent;

    public override ObjectKey Key => new(ObjectClass.Inheritance, site.Schema, site.Table.Name, $"{parent.Schema}.{parent.Name}");

    public override ObjectPath Path => site.Path;

    public override ObjectKey? Parent => site.Key;

    public override string Clause => "INHERITS";

    public override IEnumerable<SqlStep> Make() => [new($"{site.Alter} INHERIT {SqlIdentifier.Quote(parent)}", Hazard.LongLock)];

    public override IEnumerable<SqlStep> Remove() => [new($"{site.Alter} NO INHERIT {SqlIdentifier.Quote(parent)}", Hazard.LongLock)];

    /// <summary>The key says all of it.</summary>
    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets) => [];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(site.Key);
        references.Needs(new(ObjectClass.Relation, parent.Schema, parent.Name));
        references.NeedsSchema(site.Schema);
    }
}
