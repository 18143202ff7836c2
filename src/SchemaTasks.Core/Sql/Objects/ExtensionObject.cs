using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>CREATE, ALTER and DROP EXTENSION. The version is the server's own affair.</summary>
internal sealed class ExtensionObject(Extension extension) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(extension.Name);

    public string HomeSchema => extension.Schema;

    public override ObjectKey Key => new(ObjectClass.Extension, "", extension.Name);

    public override ObjectPath Path => ObjectPath.OfExtension(extension.Name);

    public override string? Comment => extension.Comment;

    public override string CommentTarget => $"EXTENSION {_quoted}";

    public override IEnumerable<SqlStep> Make() => [new($"CREATE EXTENSION IF NOT EXISTS {_quoted} WITH SCHEMA {SqlIdentifier.Quote(extension.Schema)}")];

    public override IEnumerable<SqlStep> Remove() => [new($"DROP EXTENSION {_quoted}")];

    protected override IEnumerable<SqlStep> Change(SqlObject actual)
    {
        if (((ExtensionObject)actual).HomeSchema != HomeSchema)
            yield return new($"ALTER EXTENSION {_quoted} SET SCHEMA {SqlIdentifier.Quote(extension.Schema)}");
    }

    public override void CollectReferences(ReferenceCollector references) => references.NeedsSchema(extension.Schema);
}
