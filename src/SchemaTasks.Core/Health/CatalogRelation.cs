using SchemaTasks.Model;

namespace SchemaTasks.Health;

/// <summary>A relation of the server.</summary>
/// <param name="Path">Its kind, schema and name.</param>
/// <param name="Name">Qualified, quoted where it needs quotes: SQL.</param>
/// <param name="Kind">The letter of <c>pg_class.relkind</c>.</param>
/// <param name="Estimate">Rows by the last ANALYZE; -1 when there was none.</param>
/// <param name="Bytes">By the last VACUUM or ANALYZE.</param>
/// <param name="IsReadable">Whether the connected role may select all columns.</param>
/// <param name="HasUsage">Whether the connected role may use the schema.</param>
/// <param name="IsPopulated">False for a materialized view without data.</param>
/// <param name="IsPartition">Whether its rows are its parent's.</param>
internal sealed record CatalogRelation(ObjectPath Path, string Name, char Kind, long Estimate, long Bytes, bool IsReadable, bool HasUsage, bool IsPopulated, bool IsPartition)
{
    public static CatalogRelation Read(HealthRow row)
    {
        var letter = row.Text(3)[0];
        var kind = letter switch { 'v' => ObjectKind.View, 'm' => ObjectKind.MaterializedView, _ => ObjectKind.Table };
        return new CatalogRelation(row.Relation(kind), row.Text(2), letter, row.Number(4), row.Number(5), row.Flag(6), row.Flag(7), row.Flag(9), row.Flag(10));
    }
}
