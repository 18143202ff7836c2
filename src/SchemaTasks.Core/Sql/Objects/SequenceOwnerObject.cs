using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>ALTER SEQUENCE … OWNED BY. A sequence is removed with the column that owns it, so the tie is cut first where the sequence stays.</summary>
internal sealed class SequenceOwnerObject(string schema, Sequence sequence, ColumnReference column) : SqlObject
{
    private readonly string _alter = $"ALTER SEQUENCE {SqlIdentifier.Quote(schema, sequence.Name)} OWNED BY";

    public override ObjectKey Key => new(ObjectClass.SequenceOwner, schema, sequence.Name);

    public ObjectKey ColumnKey => ColumnObject.KeyOf(column.Schema, column.Table, column.Column);

    public override ObjectPath Path => ObjectPath.Of(ObjectKind.Sequence, schema, sequence.Name);

    public override IEnumerable<SqlStep> Make() => [new($"{_alter} {SqlIdentifier.Quote(column.Schema, column.Table)}.{SqlIdentifier.Quote(column.Column)}")];

    /// <summary>For a new sequence and a column that is there: it goes on behind the values.</summary>
    /// <param name="type">The column's.</param>
    public IEnumerable<SqlStep> MakeAndContinue(string type)
    {
        foreach (var step in Make()) yield return step;
        if (NumberRange.Of(type) is { Binary: false })
            yield return SequenceText.Continue($"{SqlLiteral.Quote(SqlIdentifier.Quote(schema, sequence.Name))}::pg_catalog.regclass", sequence.Options, sequence.Type, SqlIdentifier.Quote(column.Schema, column.Table), column.Column);
    }

    public override IEnumerable<SqlStep> Remove() => [new($"{_alter} NONE")];

    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets) => facets.Contains(FacetNames.OwnedBy) ? Make() : [];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(new(ObjectClass.Relation, schema, sequence.Name));
        references.Needs(new(ObjectClass.Relation, column.Schema, column.Table));
        references.Needs(new(ObjectClass.Column, column.Schema, column.Table, column.Column));
    }
}
