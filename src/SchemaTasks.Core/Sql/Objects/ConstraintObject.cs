using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>What the writers of table constraints share.</summary>
internal abstract class ConstraintObject(ResolvedTable site, string name, ObjectKind kind) : SqlObject
{
    protected ResolvedTable Site { get; } = site;

    protected string Quoted { get; } = SqlIdentifier.Quote(name);

    public ObjectKey TableKey => Site.Key;

    /// <summary>After the constraint's name: <c>CHECK (…)</c>.</summary>
    protected abstract string Definition { get; }

    /// <summary>There is an index behind it as behind the other one, whatever they are called and whether or not one is the primary key's.</summary>
    public virtual bool HasIndexOf(ConstraintObject other) => false;

    protected SqlStep CommentOnIndex(string? comment) => new($"COMMENT ON INDEX {SqlIdentifier.Quote(Site.Schema, name)} IS {SqlLiteral.QuoteOrNull(comment)}");

    protected virtual bool FoldsIntoTable => Site.PartitionOf is null;

    protected virtual Hazard[] MakingHazards => [Hazard.LongLock, Hazard.FailsOnExistingRows];

    public override ObjectKey Key => new(ObjectClass.Constraint, Site.Schema, Site.Table.Name, name);

    public override ObjectPath Path => Site.Path.Child(kind, name);

    public override ObjectKey? Parent => Site.Key;

    public override string? Clause => FoldsIntoTable ? $"CONSTRAINT {Quoted} {Definition}" : null;

    public override string CommentTarget => $"CONSTRAINT {Quoted} ON {Site.Quoted}";

    /// <summary><c>ALTER TABLE "a"."b"</c>, with ONLY where it is made on the table without its partitions.</summary>
    protected virtual string AlterToMake => Site.Alter;

    public override IEnumerable<SqlStep> Make() => [new($"{AlterToMake} ADD CONSTRAINT {Quoted} {Definition}", MakingHazards)];

    public override IEnumerable<SqlStep> Remove() => [new($"{Site.Alter} DROP CONSTRAINT {Quoted}")];

    public override void CollectReferences(ReferenceCollector references) => references.Needs(Site.Key);

    protected static string Text(Deferrability deferrability) => deferrability switch
    {
        Deferrability.NotDeferrable => "",
        Deferrability.Deferrable => " DEFERRABLE",
        Deferrability.InitiallyDeferred => " DEFERRABLE INITIALLY DEFERRED",
    };
}
