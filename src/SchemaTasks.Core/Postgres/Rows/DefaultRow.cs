using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_attrdef.</summary>
internal sealed record DefaultRow(
    int Relation, short Number, string Expression)
{
    public static DefaultRow Read(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetInt16(1), row.GetString(2));
}
