using System.Globalization;
using Npgsql;
using SchemaTasks.Model;

namespace SchemaTasks.Health;

/// <summary>The row that a reader is at. Columns are counted from 0.</summary>
internal sealed class HealthRow(NpgsqlDataReader reader)
{
    public string? OptionalText(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public string Text(int column) => OptionalText(column) ?? "";

    public bool Flag(int column) => !reader.IsDBNull(column) && reader.GetBoolean(column);

    public long Number(int column) => OptionalNumber(column) ?? 0;

    public long? OptionalNumber(int column) => reader.IsDBNull(column) ? null : Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);

    public bool IsNull(int column) => reader.IsDBNull(column);

    /// <summary>A relation whose schema and name are in the first two columns.</summary>
    public ObjectPath Relation(ObjectKind kind) => ObjectPath.Of(kind, Text(0), Text(1));

    /// <summary>A member, in the third column, of the table in the first two.</summary>
    public ObjectPath Member(ObjectKind kind) => Relation(ObjectKind.Table).Child(kind, Text(2));
}
