using SchemaTasks.Model;
using SchemaTasks.Objects;
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

    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets)
    {
        var other = ((SequenceObject)actual).Sequence;
        if (sequence.Unlogged != other.Unlogged) yield return new($"ALTER SEQUENCE {_quoted} SET {(sequence.Unlogged ? "UNLOGGED" : "LOGGED")}");
        var type = sequence.Type == other.Type ? "" : $" AS {sequence.Type}";
        var options = SequenceText.ChangedOptions((sequence.Options, sequence.Type), (other.Options, other.Type)).ToList();
        if (options.Count == 0) yield break;
        var alter = $"ALTER SEQUENCE {_quoted}{type} {string.Join(' ', options)}";
        yield return SequenceText.Change(alter, next => $"SELECT {next} INTO next_value FROM {_quoted}", (sequence.Options, sequence.Type), (other.Options, other.Type));
    }

    public override void CollectReferences(ReferenceCollector references) => references.NeedsSchema(schema);
}
