using System.Security.Cryptography;
using System.Text;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>What the writers of enums, domains, composite and range types share.</summary>
internal abstract class TypeObject(string schema, IOwnedObject type, ObjectKind kind) : SqlObject
{
    protected string Quoted { get; } = SqlIdentifier.Quote(schema, type.Name);

    protected string Schema { get; } = schema;

    /// <summary>TYPE or DOMAIN, as ALTER, DROP and COMMENT ON call it.</summary>
    public virtual string Word => "TYPE";

    public override ObjectKey Key => new(ObjectClass.Type, Schema, type.Name);

    public override ObjectPath Path => ObjectPath.Of(kind, Schema, type.Name);

    public override string? Comment => type.Comment;

    public override string CommentTarget => $"{Word} {Quoted}";

    public override Ownership Ownership => new($"{Word} {Quoted}", $"{Word} {Quoted}", type.Owner, type.Grants) { PublicDefault = "ALL" };

    /// <summary>The name that a type has while columns move over to its successor.</summary>
    public string AsideName => TemporaryName.Of(type.Name);

    /// <summary>The same, with its schema.</summary>
    public string NameAside => SqlIdentifier.Quote(Schema, AsideName);

    /// <param name="type">As <c>format_type</c> prints it.</param>
    public bool IsCalled(string type) => type == SqlIdentifier.QuoteIfNeeded(Schema, Key.Name);

    public override IEnumerable<SqlStep>? MoveAside() => [new($"ALTER {Word} {Quoted} RENAME TO {SqlIdentifier.Quote(AsideName)}")];

    public override IEnumerable<SqlStep> RemoveAside() => [new($"DROP {Word} {NameAside}")];

    public override IEnumerable<SqlStep> Remove() => [new($"DROP {Word} {Quoted}")];

    public override IEnumerable<ObjectKey> OccupiedNames => [new(ObjectClass.Relation, Schema, type.Name)];

    public override void CollectReferences(ReferenceCollector references) => references.NeedsSchema(Schema);
}

/// <summary>Names for what exists only while a script runs.</summary>
internal static class TemporaryName
{
    /// <summary>A name of at most 63 bytes that only this name gives.</summary>
    public static string Of(string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        return $"schematasks_{hash}";
    }
}
