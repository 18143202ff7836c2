using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>CREATE, ALTER and DROP SCHEMA.</summary>
/// <param name="schema">The schema.</param>
/// <param name="major">The server's major version, if it is known.</param>
internal sealed class SchemaObject(Schema schema, int? major) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(schema.Name);

    public override ObjectKey Key => new(ObjectClass.Schema, "", schema.Name);

    public override ObjectPath Path => ObjectPath.OfSchema(schema.Name);

    public override string? Comment => schema.Comment;

    public override string CommentTarget => $"SCHEMA {_quoted}";

    public override Ownership Ownership => new($"SCHEMA {_quoted}", $"SCHEMA {_quoted}", schema.Owner, schema.Grants)
    {
        PublicDefault = schema.Name != "public" ? null : major < 15 ? "ALL" : "USAGE",
    };

    public override IEnumerable<SqlStep> Make()
    {
        // Every new database has it.
        var unlessThere = schema.Name == "public" ? "IF NOT EXISTS " : "";
        yield return new($"CREATE SCHEMA {unlessThere}{_quoted}");
    }

    public override IEnumerable<SqlStep> Remove() => [new($"DROP SCHEMA {_quoted}")];

    public override void CollectReferences(ReferenceCollector references)
    {
    }
}
