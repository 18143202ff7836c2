using SchemaTasks.Model;

namespace SchemaTasks.Sql.Objects;

/// <summary>Enum types. Labels can be added in place; to remove or reorder them the type is built again.</summary>
internal sealed class EnumObject(string schema, EnumType type) : TypeObject(schema, type, ObjectKind.Enum)
{
    public override IEnumerable<SqlStep> Make() => [new($"CREATE TYPE {Quoted} AS ENUM ({string.Join(", ", type.Values.Select(SqlLiteral.Quote))})")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var present = ((EnumObject)actual).Values.ToList();
        var kept = type.Values.Where(present.Contains).ToList();
        return kept.SequenceEqual(present) ? AddMissing(present) : null;
    }

    private System.Collections.Immutable.ImmutableArray<string> Values => type.Values;

    private IEnumerable<SqlStep> AddMissing(List<string> present)
    {
        for (var i = 0; i < type.Values.Length; i++)
        {
            if (i < present.Count && present[i] == type.Values[i]) continue;
            var place = i < present.Count ? $" BEFORE {SqlLiteral.Quote(present[i])}" : "";
            present.Insert(i, type.Values[i]);
            yield return new($"ALTER TYPE {Quoted} ADD VALUE {SqlLiteral.Quote(type.Values[i])}{place}", Hazard.NotInTransaction) { Phase = StatementPhase.BeforeTransaction };
        }
    }
}
