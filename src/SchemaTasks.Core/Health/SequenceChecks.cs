using System.Globalization;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Health;

/// <summary>Whether sequences are behind the columns that they fill: an index probe a table, so only in a deep run.</summary>
internal sealed class SequenceChecks(FindingList found)
{
    private readonly List<HealthQuery> _queries = [];

    public IReadOnlyList<HealthQuery> Queries => _queries;

    /// <summary>Takes a row of <c>owned_sequences.sql</c>.</summary>
    public void Take(HealthRow row)
    {
        var (sequence, table, column) = (row.Text(2), row.Text(3), row.Text(4));
        var path = ObjectPath.Of(ObjectKind.Table, row.Text(5), row.Text(6)).Child(ObjectKind.Column, row.Text(7));
        _queries.Add(new HealthQuery($"SELECT (SELECT pg_catalog.max({column})::pg_catalog.int8 FROM {table}), (SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM {sequence})", values =>
        {
            if (values.OptionalNumber(0) is { } highest && highest > values.Number(1))
            {
                found.Add(HealthLevel.Broken, sequence, path, string.Create(CultureInfo.InvariantCulture, $"its last value is {values.Number(1)}, but {table}.{column} has {highest}: the next INSERT fails"),
                    string.Create(CultureInfo.InvariantCulture, $"SELECT setval({SqlLiteral.Quote(sequence)}, {highest});"));
            }
        }));
    }
}
