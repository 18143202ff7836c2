using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>The empty shell of a base type or of a range with a canonical function, for its functions to name before it is made.</summary>
/// <param name="type">The type.</param>
/// <param name="path">The type's.</param>
/// <param name="identity">The type's name, qualified and quoted.</param>
internal sealed class ShellTypeObject(ObjectKey type, ObjectPath path, string identity) : SqlObject
{
    /// <summary>The type whose shell it is.</summary>
    public ObjectKey TypeKey => type;

    public override ObjectKey Key => new(ObjectClass.Other, "", identity, "shell of type");

    public override ObjectPath Path => path;

    public override IEnumerable<SqlStep> Make() => [new($"CREATE TYPE {identity}")];

    public override IEnumerable<SqlStep> Remove() => [];

    /// <summary>The key says all of it.</summary>
    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets) => [];

    public override void CollectReferences(ReferenceCollector references)
    {
        foreach (var token in SqlLexemes.Of(identity)) references.NeedsSchema(token.Text);
    }
}
