using SchemaTasks.Model;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>The empty shell of a base type, for its input and output functions to name before it is made.</summary>
internal sealed class ShellTypeObject(OtherObject type) : SqlObject
{
    public override ObjectKey Key => new(ObjectClass.Other, "", type.Identity, "shell of base type");

    public override ObjectPath Path => ObjectPath.OfOther(type.Kind, type.Identity);

    public override IEnumerable<SqlStep> Make() => [new($"CREATE TYPE {type.Identity}")];

    public override IEnumerable<SqlStep> Remove() => [];

    public override void CollectReferences(ReferenceCollector references)
    {
        foreach (var token in SqlTokens.Of(type.Identity)) references.NeedsSchema(token.Text);
    }
}
