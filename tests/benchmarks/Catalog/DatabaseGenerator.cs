using System.Globalization;
using System.Text;

namespace SchemaTasks.Benchmarks.Catalog;

/// <summary>
/// A database of N tables as teams have them: 12 columns, primary, unique and foreign keys, checks, two further indexes and comments on
/// each; an enum to ten tables, a view, a function and a trigger to five.
/// </summary>
internal static class DatabaseGenerator
{
    private const int TablesPerSchema = 500;

    private const int TablesPerBatch = 100;

    /// <summary>SQL to run batch by batch; each is a transaction of its own, so that no one transaction holds every lock.</summary>
    public static IEnumerable<string> Batches(int tables)
    {
        for (var first = 0; first < tables; first += TablesPerBatch)
        {
            var sql = new StringBuilder();
            for (var number = first; number < Math.Min(tables, first + TablesPerBatch); number++) AppendTable(sql, number);
            yield return sql.ToString();
        }
    }

    private static string SchemaOf(int table) => $"area_{table / TablesPerSchema}";

    private static void AppendTable(StringBuilder sql, int number)
    {
        var culture = CultureInfo.InvariantCulture;
        var schema = SchemaOf(number);
        var table = $"{schema}.item_{number}";
        var group = number - (number % 10);
        var status = $"{SchemaOf(group)}.status_{group}";
        var parent = number == 0 ? table : $"{SchemaOf(number - 1)}.item_{number - 1}";

        if (number % TablesPerSchema == 0) sql.Append(culture, $"CREATE SCHEMA {schema};\n");
        if (number == group) sql.Append(culture, $"CREATE TYPE {status} AS ENUM ('draft', 'open', 'closed', 'archived');\n");
        sql.Append(culture, $"""
            CREATE TABLE {table} (
              id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              code text NOT NULL UNIQUE,
              parent_id bigint REFERENCES {parent} (id) ON DELETE CASCADE,
              status {status} NOT NULL DEFAULT 'draft',
              amount numeric(12,2) NOT NULL DEFAULT 0 CHECK (amount >= 0),
              title varchar(200) NOT NULL,
              body text,
              tags text[] NOT NULL DEFAULT '{"{}"}',
              data jsonb NOT NULL DEFAULT '{"{}"}',
              active boolean NOT NULL DEFAULT true,
              created_at timestamptz NOT NULL DEFAULT now(),
              updated_at timestamptz,
              CHECK (updated_at IS NULL OR updated_at >= created_at)
            );
            CREATE INDEX ON {table} (parent_id);
            CREATE INDEX ON {table} (status, created_at DESC) WHERE active;
            COMMENT ON TABLE {table} IS 'Items of kind {number}';
            COMMENT ON COLUMN {table}.code IS 'What people call it';

            """);
        if (number % 5 != 0) return;
        sql.Append(culture, $"""
            CREATE VIEW {schema}.open_item_{number} AS
              SELECT i.id, i.code, i.title, p.code AS parent_code, i.amount FROM {table} i LEFT JOIN {parent} p ON p.id = i.parent_id WHERE i.active AND i.status = 'open';
            CREATE FUNCTION {schema}.touch_{number}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.updated_at := now(); RETURN NEW; END';
            CREATE TRIGGER touch BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {schema}.touch_{number}();

            """);
    }
}
