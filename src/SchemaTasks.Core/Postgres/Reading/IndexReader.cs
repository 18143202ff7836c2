using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Indexes of tables and materialized views.</summary>
internal sealed class IndexReader
{
    private readonly CatalogContext _context;
    private readonly RelationIndex _relations;
    private readonly OperatorClassNames _operatorClasses;
    private readonly Dictionary<int, string> _methods;
    private readonly OidNumbers _ofConstraints;
    private readonly IndexParts _invalid;

    public IndexReader(CatalogContext context, RelationIndex relations)
    {
        (_context, _relations, _invalid) = (context, relations, new IndexParts(context, relations));
        _operatorClasses = new OperatorClassNames(context);
        _methods = context.Rows.AccessMethods.Rows.ToDictionary(row => row.Oid, row => row.Name);
        _ofConstraints = new OidNumbers(context.Rows.Constraints.Rows.Count);
        foreach (var row in context.Rows.Constraints.Rows)
        {
            if (row.Kind is 'p' or 'u' or 'x') _ofConstraints.Add(row.Index);
        }
    }

    public ImmutableArray<Model.Index> Of(int relation) =>
        _relations.Indexes[relation].ByName(row => (!row.IsClone || _invalid.Above(row.Oid) is not null) && _ofConstraints.Find(row.Oid) < 0, Index, index => index.Name);

    /// <summary>Whether one of the relation's indexes is its REPLICA IDENTITY, that of a constraint too.</summary>
    public bool HasReplicaIdentity(int relation)
    {
        foreach (var row in _relations.Indexes[relation])
        {
            if (row.ReplicaIdentity) return true;
        }
        return false;
    }

    private Model.Index Index(IndexRow row)
    {
        return new Model.Index
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Relation, row.Oid),
            Unique = row.Unique,
            NullsNotDistinct = row.NullsNotDistinct,
            Method = _methods[row.Method],
            Keys = Keys(row),
            Include = _relations.Columns(row.Relation, row.Keys.AsSpan(row.KeyCount)),
            Where = row.Predicate?.Trim(),
            StorageParameters = row.Options.Sorted(),
            Invalid = !row.Valid,
            PartOf = _invalid.Above(row.Oid),
            Clustered = row.Clustered,
            ReplicaIdentity = row.ReplicaIdentity,
        };
    }

    private ImmutableArray<IndexKey> Keys(IndexRow row)
    {
        var classes = row.OperatorClasses;
        var keys = ImmutableArray.CreateBuilder<IndexKey>(row.KeyCount);
        var expression = 0;
        var at = 0;
        for (var i = 0; i < row.KeyCount; i++)
        {
            var own = Settings(row.Oid, i + 1);
            var attribute = row.Keys[i] == 0 ? null : _relations.Attribute(row.Relation, row.Keys[i]);
            var text = attribute is null ? Bare(row.Expressions!, expression++) : null;
            var descending = (row.Flags[i] & 1) != 0;
            var nullsFirst = (row.Flags[i] & 2) != 0;
            keys.Add(new IndexKey
            {
                Column = attribute?.Name,
                Expression = text,
                Collation = Collation(row, attribute, text, row.Collations[i], ref at),
                OperatorClass = own?.Options is { Length: > 0 } ? _operatorClasses.NameOf(classes[i]) : _operatorClasses.IfNotDefault(classes[i], attribute?.Type ?? row.Types![i], attribute is null),
                OperatorClassParameters = (own?.Options).AsIs(),
                Descending = descending,
                Nulls = descending == nullsFirst ? NullsOrder.Default : nullsFirst ? NullsOrder.First : NullsOrder.Last,
                StatisticsTarget = own?.StatisticsTarget,
            });
        }
        return keys.MoveToImmutable();
    }

    /// <summary>What ALTER INDEX and CREATE INDEX gave to one key.</summary>
    private AttributeSettings? Settings(int index, int number)
    {
        foreach (var attribute in _relations.Attributes[index])
        {
            if (attribute.Number == number) return attribute.Settings;
        }
        return null;
    }

    /// <summary>Where it is not the column's; for an expression where the server's whole definition says it.</summary>
    /// <param name="row">The index.</param>
    /// <param name="attribute">The key's column, if it is one.</param>
    /// <param name="expression">Else its expression.</param>
    /// <param name="collation">The key's collation.</param>
    /// <param name="at">How far the definition has been looked through; moves behind the expression.</param>
    private string? Collation(IndexRow row, AttributeRow? attribute, string? expression, int collation, ref int at)
    {
        if (attribute is not null) return collation == 0 || collation == attribute.Collation ? null : _context.Collation(collation);
        if (row.Definition is not { } definition) return null;
        at = definition.IndexOf(expression!, at, StringComparison.Ordinal) + expression!.Length;
        return definition.AsSpan(at).TrimStart(')').StartsWith(" COLLATE ") ? _context.Collation(collation) : null;
    }

    /// <summary>Several expressions come from <c>pg_get_indexdef</c>, which puts what is no plain function call between parentheses; one comes from <c>pg_get_expr</c>, which does not.</summary>
    private static string Bare(string[] expressions, int index) =>
        (expressions.Length > 1 && expressions[index].StartsWith('(') ? expressions[index][1..^1] : expressions[index]).Trim();
}
