using SchemaTasks.Model;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Sequences; whose column owns one is an object of its own.</summary>
internal sealed class SequenceObject(string schema, Sequence sequence) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(schema, sequence.Name);

    public Sequence Sequence => sequence;

    public override ObjectKey Key => new(ObjectClass.Relation, schema, sequence.Name);

    public override ObjectPath Path => ObjectPath.Of(ObjectKind.Sequence, schema, sequence.Name);

    public override string? Comment => sequence.Comment;

    public override string CommentTarget => $"SEQUENCE {_quoted}";

    public override Ownership Ownership => new($"SEQUENCE {_quoted}", $"SEQUENCE {_quoted}", sequence.Owner, sequence.Grants);

    public override IEnumerable<SqlStep> Make()
    {
        var unlogged = sequence.Unlogged ? "UNLOGGED " : "";
        yield return new(string.Join(' ', [$"CREATE {unlogged}SEQUENCE {_quoted} AS {sequence.Type}", .. SequenceText.Options(sequence.Options)]));
    }

    public override IEnumerable<SqlStep> Remove() => [new($"DROP SEQUENCE {_quoted}", Hazard.DataLoss)];

    protected override IEnumerable<SqlStep> Change(SqlObject actual)
    {
        var other = ((SequenceObject)actual).Sequence;
        if (sequence.Unlogged != other.Unlogged) yield return new($"ALTER SEQUENCE {_quoted} SET {(sequence.Unlogged ? "UNLOGGED" : "LOGGED")}");
        if (sequence.Type == other.Type && sequence.Options == other.Options) yield break;
        var alter = string.Join(' ', [$"ALTER SEQUENCE {_quoted} AS {sequence.Type}", .. SequenceText.AllOptions(sequence.Options, sequence.Type)]);
        yield return SequenceText.IsWithin(other.Options, other.Type, sequence.Options, sequence.Type) ? new(alter) : SequenceText.Clamped(alter, SqlLiteral.Quote(_quoted), sequence.Options, sequence.Type);
    }

    public override void CollectReferences(ReferenceCollector references) => references.NeedsSchema(schema);
}
