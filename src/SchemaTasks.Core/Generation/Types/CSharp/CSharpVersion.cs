using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>Prints <c>SchemaVersion</c>: the facts of the schema, and a check of a live server against them.</summary>
internal static class CSharpVersion
{
    /// <summary>What neither JSON nor C# escapes.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_ (),.");

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // One parameter holds all that was compiled in; the server compares it with its catalog. Types are compared by identity, so that the
    // search path does not matter, and modifiers by their text.
    private const string Query = """
        WITH relation AS (
          SELECT r ->> 0 AS schema, r ->> 1 AS name, r -> 2 AS columns, c.oid, c.relkind
          FROM json_array_elements(CAST(@expected AS json) -> 'relations') AS r
          LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = r ->> 0
          LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = r ->> 1 AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
        ), expected AS (
          SELECT schema, name, oid, relkind, c ->> 0 AS attribute, c ->> 1 AS type, (c ->> 2)::int AS required
          FROM relation, json_array_elements(columns) AS c
        ), enum AS (
          SELECT e ->> 0 AS schema, e ->> 1 AS name, e -> 2 AS labels, t.oid
          FROM json_array_elements(CAST(@expected AS json) -> 'enums') AS e
          LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = e ->> 0
          LEFT JOIN pg_catalog.pg_type t ON t.typnamespace = n.oid AND t.typname = e ->> 1 AND t.typtype = 'e'
        )
        SELECT format('%s.%s is missing', schema, name) FROM relation WHERE oid IS NULL
        UNION ALL
        SELECT CASE
            WHEN a.attnum IS NULL THEN format('%s.%s.%s is missing', schema, name, attribute)
            WHEN a.atttypid IS DISTINCT FROM to_regtype(type)::oid OR substring(format_type(a.atttypid, a.atttypmod) FROM '[(].*[)]') IS DISTINCT FROM substring(type FROM '[(].*[)]')
              THEN format('%s.%s.%s has type %s; the program was built for %s', schema, name, attribute, format_type(a.atttypid, a.atttypmod), type)
            ELSE format('%s.%s.%s is %s; the program was built for %s', schema, name, attribute, CASE WHEN a.attnotnull THEN 'not null' ELSE 'nullable' END, CASE WHEN a.attnotnull THEN 'nullable' ELSE 'not null' END)
          END
        FROM expected
        LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = oid AND a.attname = attribute AND a.attnum > 0 AND NOT a.attisdropped
        WHERE oid IS NOT NULL AND (a.attnum IS NULL OR a.atttypid IS DISTINCT FROM to_regtype(type)::oid
          OR substring(format_type(a.atttypid, a.atttypmod) FROM '[(].*[)]') IS DISTINCT FROM substring(type FROM '[(].*[)]')
          OR relkind IN ('r', 'p', 'f') AND a.attnotnull IS DISTINCT FROM (required = 1))
        UNION ALL
        SELECT format('%s.%s.%s is unknown to the program, and an INSERT without it fails', schema, name, a.attname)
        FROM relation
        JOIN pg_catalog.pg_attribute a ON a.attrelid = oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
        WHERE relkind IN ('r', 'p', 'f') AND NOT EXISTS (SELECT FROM json_array_elements(columns) AS c WHERE c ->> 0 = a.attname)
        UNION ALL
        SELECT format('%s.%s is missing', schema, name) FROM enum WHERE oid IS NULL
        UNION ALL
        SELECT format('%s.%s has labels %s; the program was built for %s', schema, name, actual.labels, enum.labels)
        FROM enum
        CROSS JOIN LATERAL (SELECT coalesce(json_agg(l.enumlabel ORDER BY l.enumsortorder), '[]') AS labels FROM pg_catalog.pg_enum l WHERE l.enumtypid = enum.oid) AS actual
        WHERE oid IS NOT NULL AND actual.labels::jsonb <> enum.labels::jsonb
        ORDER BY 1
        """;

    /// <param name="text">Takes the class.</param>
    /// <param name="schema">Whose facts these are.</param>
    /// <param name="columns">The columns of each of the schema's relations, in their order.</param>
    public static void Write(OutputText text, TypedSchema schema, IReadOnlyList<CSharpColumn[]> columns)
    {
        text.Append($$"""
                /// <summary>The schema that this program was built for.</summary>
                public static class SchemaVersion
                {
                    /// <summary>SHA-256 of the manifest's canonical text.</summary>
                    public const string Hash = "{{schema.Hash}}";
                    public const string Version = {{CSharpText.Literal(schema.Version)}};
                    public const int TableCount = {{schema.TableCount}};
                    public const int EnumCount = {{schema.Enums.Length}};

                    /// <summary>Compares the tables, columns and enums of a live server with those that this program was built for.</summary>
                    /// <param name="connection">An open connection.</param>
                    /// <param name="cancellationToken">Ends the wait.</param>
                    /// <exception cref="global::System.InvalidOperationException">They differ; the message lists every difference.</exception>
                    public static async global::System.Threading.Tasks.Task VerifyAsync(global::System.Data.Common.DbConnection connection, global::System.Threading.CancellationToken cancellationToken = default)
                    {
                        var differences = await CompareAsync(connection, cancellationToken).ConfigureAwait(false);
                        if (differences.Count > 0) throw new global::System.InvalidOperationException("The database differs from the schema " + Version + " that this program was built for: " + string.Join("; ", differences) + ".");
                    }

                    /// <summary>The differences that <see cref="VerifyAsync"/> fails for, one line each; none when there are none. Columns that the program does not need are no difference.</summary>
                    public static async global::System.Threading.Tasks.Task<global::System.Collections.Generic.IReadOnlyList<string>> CompareAsync(global::System.Data.Common.DbConnection connection, global::System.Threading.CancellationToken cancellationToken = default)
                    {
                        var differences = new global::System.Collections.Generic.List<string>();
                        using (var command = connection.CreateCommand())
                        {
                            var expected = command.CreateParameter();
                            expected.ParameterName = "expected";
                            expected.Value = Expected;
                            command.Parameters.Add(expected);
                            command.CommandText = Query;
                            using (var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
                            {
                                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) differences.Add(reader.GetString(0));
                            }
                        }
                        return differences;
                    }

                    private const string Query = @"

            """.Replace("\r\n", "\n", StringComparison.Ordinal));
        text.Append(Query.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\";\n\n        private const string Expected = @\""u8);
        WriteExpected(text, schema, columns);
        text.Append("\";\n    }\n"u8);
    }

    private static void WriteExpected(OutputText text, TypedSchema schema, IReadOnlyList<CSharpColumn[]> columns)
    {
        text.Append("{\"\"relations\"\":["u8);
        var separator = "\n";
        for (var i = 0; i < schema.Relations.Length; i++)
        {
            var relation = schema.Relations[i];
            text.Append(separator).Append("["u8);
            Quote(text, relation.Path.Schema);
            text.Append(","u8);
            Quote(text, relation.Path.Name);
            text.Append(",["u8);
            for (var column = 0; column < columns[i].Length; column++)
            {
                if (column > 0) text.Append(","u8);
                text.Append(columns[i][column].Text.Expected).Append(IsNotNull(relation, column) ? "1]"u8 : "0]"u8);
            }
            text.Append("]]"u8);
            separator = ",\n";
        }
        text.Append("],\n\"\"enums\"\":["u8);
        separator = "\n";
        foreach (var type in schema.Enums)
        {
            text.Append(separator).Append("["u8);
            Quote(text, type.Name.Schema);
            text.Append(","u8);
            Quote(text, type.Name.Name);
            text.Append(",["u8);
            for (var i = 0; i < type.Enum.Values.Length; i++)
            {
                if (i > 0) text.Append(","u8);
                Quote(text, type.Enum.Values[i]);
            }
            text.Append("]]"u8);
            separator = ",\n";
        }
        text.Append("]}"u8);
    }

    // The column's own NOT NULL: a domain's is not in pg_attribute.
    private static bool IsNotNull(TypedRelation relation, int column) => relation.Table is { } table && !table.Columns[column].Nullable;

    /// <summary>A string of JSON inside of a verbatim string of C#.</summary>
    public static void Quote(OutputText text, string value)
    {
        if (!value.AsSpan().ContainsAnyExcept(Plain)) text.Append("\"\""u8).Append(value).Append("\"\""u8);
        else text.Append(SafeJson.Escape(JsonSerializer.Serialize(value, Json)).Replace("\"", "\"\"", StringComparison.Ordinal));
    }
}
