using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Composite types. Attributes can be appended in place; any other change builds the type again.</summary>
internal sealed class CompositeObject(string schema, CompositeType type) : TypeObject(schema, type, ObjectKind.Composite)
{
    public CompositeType Composite => type;

    public override IEnumerable<SqlStep> Make() => [new($"CREATE TYPE {Quoted} AS ({string.Join(", ", type.Attributes.Select(Attribute))})")];

    public override IEnumerable<SqlStep> Finish() => type.Attributes.Where(attribute => attribute.Comment is not null).Select(CommentOn);

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var present = ((CompositeObject)actual).Composite.Attributes;
        if (present.Length > type.Attributes.Length || !present.Zip(type.Attributes).All(pair => IsKept(pair.First, pair.Second))) return null;
        return type.Attributes.Skip(present.Length)
            .Select(added => new SqlStep($"ALTER TYPE {Quoted} ADD ATTRIBUTE {Attribute(added)}"))
            .Concat(type.Attributes.Where((attribute, i) => i < present.Length ? facets.OfMember(attribute.Name, FacetNames.Comment) : attribute.Comment is not null).Select(CommentOn))
            .ToList();

        bool IsKept(CompositeAttribute before, CompositeAttribute after) =>
            before.Name == after.Name && !facets.OfMember(after.Name, FacetNames.Type) && !facets.OfMember(after.Name, FacetNames.Collation);
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        foreach (var attribute in type.Attributes)
        {
            references.Scan(attribute.Type);
            references.Scan(attribute.Collation);
        }
    }

    public override bool MayDisturb(SqlObject actual) => true;

    /// <summary>A typed table lets go of its type while that changes.</summary>
    public override bool Disturbs(SqlObject actual, SqlObject dependent) => dependent is TypedTableObject;

    private static string Attribute(CompositeAttribute attribute) =>
        $"{SqlIdentifier.Quote(attribute.Name)} {attribute.Type}{(attribute.Collation is null ? "" : $" COLLATE {attribute.Collation}")}";

    private SqlStep CommentOn(CompositeAttribute attribute) =>
        new($"COMMENT ON COLUMN {Quoted}.{SqlIdentifier.Quote(attribute.Name)} IS {SqlLiteral.QuoteOrNull(attribute.Comment)}");
}
