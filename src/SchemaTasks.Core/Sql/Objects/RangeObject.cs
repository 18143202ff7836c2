using SchemaTasks.Model;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Range types; nothing of them can be changed in place.</summary>
internal sealed class RangeObject(string schema, RangeType range) : TypeObject(schema, range, ObjectKind.Range)
{
    public override IEnumerable<SqlStep> Make()
    {
        var options = new List<string> { $"SUBTYPE = {range.Subtype}" };
        if (range.OperatorClass is not null) options.Add($"SUBTYPE_OPCLASS = {range.OperatorClass}");
        if (range.Collation is not null) options.Add($"COLLATION = {range.Collation}");
        if (range.Canonical is not null) options.Add($"CANONICAL = {range.Canonical}");
        if (range.SubtypeDiff is not null) options.Add($"SUBTYPE_DIFF = {range.SubtypeDiff}");
        if (range.MultirangeName is not null) options.Add($"MULTIRANGE_TYPE_NAME = {range.MultirangeName}");
        yield return new($"CREATE TYPE {Quoted} AS RANGE ({string.Join(", ", options)})");
    }

    /// <summary>The multirange type and the constructors keep their names when the range is renamed, so they move too.</summary>
    public override IEnumerable<SqlStep> MoveAside()
    {
        var multirange = SqlIdentifier.Quote(Schema, Multirange);
        var (aside, multirangeAside) = (SqlIdentifier.Quote(AsideName), SqlIdentifier.Quote(TemporaryName.Of(Multirange)));
        yield return new($"ALTER FUNCTION {multirange}() RENAME TO {multirangeAside}");
        yield return new($"ALTER FUNCTION {Quoted}({range.Subtype}, {range.Subtype}) RENAME TO {aside}");
        yield return new($"ALTER FUNCTION {Quoted}({range.Subtype}, {range.Subtype}, text) RENAME TO {aside}");
        foreach (var step in base.MoveAside()) yield return step;
        yield return new($"ALTER TYPE {multirange} RENAME TO {multirangeAside}");
    }

    public override IEnumerable<ObjectKey> OccupiedNames => base.OccupiedNames.Append(new(ObjectClass.Type, Schema, Multirange));

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.Scan(range.Subtype);
        references.Scan(range.OperatorClass);
        references.Scan(range.Collation);
        references.Scan(range.SubtypeDiff);
        references.Scan(range.Canonical);
    }

    /// <summary>The multirange's name: its own, or the one that PostgreSQL makes from the range's (<c>makeMultirangeTypeName</c>).</summary>
    private string Multirange
    {
        get
        {
            if (range.MultirangeName is not null) return SqlTokens.Of(range.MultirangeName)[^1].Text;
            var at = range.Name.IndexOf("range", StringComparison.Ordinal);
            return at < 0 ? $"{range.Name}_multirange" : range.Name.Insert(at, "multi");
        }
    }
}
