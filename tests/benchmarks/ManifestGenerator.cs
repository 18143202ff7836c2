using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// Makes models of a given size, always the same: schemas of 250 tables; each table with 12 columns, a primary key, a unique constraint, a
/// foreign key to the table before it, a check, three indexes, comments and a trigger; a view for every fifth table, an enum and a function
/// for every tenth.
/// </summary>
internal static class ManifestGenerator
{
    private const int TablesPerSchema = 250;

    public static DatabaseSchema Create(int tables) => new()
    {
        PostgresMajor = 15,
        Extensions = [new Extension { Name = "citext", Schema = "public", Version = "1.6" }],
        Schemas =
        [
            .. Enumerable.Range(0, (tables + TablesPerSchema - 1) / TablesPerSchema)
                .Select(schema => CreateSchema(schema, Math.Min(TablesPerSchema, tables - (schema * TablesPerSchema)))),
        ],
    };

    private static Schema CreateSchema(int number, int tables)
    {
        var schema = Name("area", number);
        return new Schema
        {
            Name = schema,
            Comment = $"Area {number} of the business",
            Enums = [.. Every(10, tables).Select(table => new EnumType { Name = Name("status", table), Values = ["draft", "open", "in review", "closed"] })],
            Tables = [.. Every(1, tables).Select(table => CreateTable(schema, table))],
            Views = [.. Every(5, tables).Select(table => CreateView(schema, table))],
            Routines = [.. Every(10, tables).Select(table => CreateRoutine(schema, table))],
        };
    }

    private static Table CreateTable(string schema, int number)
    {
        var name = Name("table", number);
        return new Table
        {
            Name = name,
            Comment = $"Rows of kind {number}; one for each thing of that kind",
            Columns =
            [
                new Column { Name = "id", Type = "bigint", Nullable = false, Identity = IdentityGeneration.Always },
                new Column { Name = "parent_id", Type = "bigint", Nullable = true },
                new Column { Name = "code", Type = "character varying(40)", Nullable = false },
                new Column { Name = "title", Type = "text", Nullable = false, Comment = "What people call it" },
                new Column { Name = "status", Type = $"{schema}.{Name("status", number / 10 * 10)}", Nullable = false, Default = $"'draft'::{schema}.{Name("status", number / 10 * 10)}" },
                new Column { Name = "amount", Type = "numeric(12,2)", Nullable = false, Default = "0" },
                new Column { Name = "tags", Type = "text[]", Nullable = false, Default = "'{}'::text[]" },
                new Column { Name = "details", Type = "jsonb", Nullable = true },
                new Column { Name = "contact", Type = "public.citext", Nullable = true },
                new Column { Name = "full_title", Type = "text", Nullable = true, Generated = "(((code)::text || ' '::text) || title)" },
                new Column { Name = "created_at", Type = "timestamp with time zone", Nullable = false, Default = "now()" },
                new Column { Name = "deleted_at", Type = "timestamp with time zone", Nullable = true },
            ],
            PrimaryKey = new KeyConstraint { Name = $"{name}_pkey", Columns = ["id"] },
            UniqueConstraints = [new KeyConstraint { Name = $"{name}_code_key", Columns = ["code"] }],
            ForeignKeys =
            [
                new ForeignKey
                {
                    Name = $"{name}_parent_id_fkey",
                    Columns = ["parent_id"],
                    References = new QualifiedName(schema, Name("table", Math.Max(0, number - 1))),
                    ReferencedColumns = ["id"],
                    OnDelete = ReferentialAction.Cascade,
                },
            ],
            Checks = [new CheckConstraint { Name = $"{name}_amount_check", Expression = "(amount >= (0)::numeric)" }],
            Indexes =
            [
                new Index { Name = $"{name}_details_idx", Method = "gin", Keys = [new IndexKey { Column = "details" }] },
                new Index { Name = $"{name}_open_idx", Keys = [new IndexKey { Column = "created_at", Descending = true }], Where = "(deleted_at IS NULL)" },
                new Index { Name = $"{name}_parent_idx", Keys = [new IndexKey { Column = "parent_id" }, new IndexKey { Column = "status" }] },
            ],
            Triggers =
            [
                new Trigger { Name = "touch", Definition = $"CREATE TRIGGER touch BEFORE UPDATE ON {schema}.{name} FOR EACH ROW EXECUTE FUNCTION {schema}.{Name("touch", number / 10 * 10)}()" },
            ],
        };
    }

    private static View CreateView(string schema, int number) => new()
    {
        Name = Name("view", number),
        Columns =
        [
            new ViewColumn { Name = "id", Type = "bigint" },
            new ViewColumn { Name = "title", Type = "text" },
            new ViewColumn { Name = "amount", Type = "numeric(12,2)" },
        ],
        Definition = $" SELECT t.id,\n    t.title,\n    t.amount\n   FROM {schema}.{Name("table", number)} t\n  WHERE (t.deleted_at IS NULL);".TrimStart(),
    };

    private static Routine CreateRoutine(string schema, int number) => new()
    {
        Name = Name("touch", number),
        Arguments = "",
        Signature = "",
        Returns = "trigger",
        Language = "plpgsql",
        Body = $"\nBEGIN\n  -- kept by {schema}\n  NEW.created_at := COALESCE(NEW.created_at, now());\n  RETURN NEW;\nEND;\n",
    };

    private static string Name(string stem, int number) => $"{stem}_{number.ToString("D4", CultureInfo.InvariantCulture)}";

    private static IEnumerable<int> Every(int step, int count) => Enumerable.Range(0, (count + step - 1) / step).Select(index => index * step);
}
