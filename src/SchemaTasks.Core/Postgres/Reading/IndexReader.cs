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
    private readonly HashSet<int> _ofConstraints;

    public IndexReader(CatalogContext context, RelationIndex relations)
    {
        (_context, _relations) = (context, relations);
        _operatorClasses = new OperatorClassNames(context);
        _methods = context.Rows.AccessMethods.Rows.ToDictionary(row => row.Oid, row => row.Name);
        _ofConstraints = [.. context.Rows.Constraints.Rows.Where(row => row.Kind is "p" or "u" or "x").Select(row => row.Index)];
    }

    public ImmutableArray<Model.Index> Of(int relation) =>
        _relations.Indexes[relation].Where(row => !row.IsClone && !_ofConstraints.Contains(row.Oid)).Select(Index).ByName(index => index.Name);

    private Model.Index Index(IndexRow row)
    {
        var columns = Lists.Numbers(row.Keys);
        return new Model.Index
        {
            Name = row.Name,
            Comment = _context.Comment(CatalogId.Relation, row.Oid),
            Unique = row.Unique,
            NullsNotDistinct = row.NullsNotDistinct,
            Method = _methods[row.Method],
            Keys = Keys(row, columns),
            Include = [.. columns.Skip(row.KeyCount).Select(number => _relations.Column(row.Relation, number))],
            Where = row.Predicate?.Trim(),
            StorageParameters = row.Options.Sorted(),
            Invalid = !row.Valid,
            Clustered = row.Clustered,
            ReplicaIdentity = row.ReplicaIdentity,
        };
    }

    private ImmutableArray<IndexKey> Keys(IndexRow row, int[] columns)
    {
        var classes = Lists.Numbers(row.OperatorClasses);
        var collations = Lists.Numbers(row.Collations);
        var flags = Lists.Numbers(row.Flags);
        var keys = ImmutableArray.CreateBuilder<IndexKey>(row.KeyCount);
        var expression = 0;
        var at = 0;
        for (var i = 0; i < row.KeyCount; i++)
        {
            var own = _relations.Attributes[row.Oid].FirstOrDefault(attribute => attribute.Number == i + 1);
            var attribute = columns[i] == 0 ? null : _relations.Attribute(row.Relation, columns[i]);
            var text = attribute is null ? Bare(row.Expressions!, expression++) : null;
            var descending = (flags[i] & 1) != 0;
            var nullsFirst = (flags[i] & 2) != 0;
            keys.Add(new IndexKey
            {
                Column = attribute?.Name,
                Expression = text,
                Collation = Collation(row, attribute, text, collations[i], ref at),
                OperatorClass = own is { Options: { Length: > 0 } } ? _operatorClasses.NameOf(classes[i]) : _operatorClasses.IfNotDefault(classes[i], attribute?.Type ?? row.Types![i]),
                OperatorClassParameters = own?.Options.AsIs() ?? [],
                Descending = descending,
                Nulls = descending == nullsFirst ? NullsOrder.Default : nullsFirst ? NullsOrder.First : NullsOrder.Last,
                StatisticsTarget = own?.StatisticsTarget,
            });
        }
        return keys.MoveToImmutable();
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
