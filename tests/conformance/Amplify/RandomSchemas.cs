using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>
/// Schemas that FsCheck makes, hostile names included. The seed is fixed; <c>CONFORMANCE_SEED</c> and <c>CONFORMANCE_SCHEMAS</c> (how many) choose others.
/// </summary>
internal static class RandomSchemas
{
    private static readonly string[] Names =
    [
        "contact", "contacts", "person", "people", "status", "order", "order_item", "axis", "axe", "schema", "Schemas", "series", "id", "name", "created_at",
        "updated_at", "owner", "type", "true", "null", "and", "or", "not", "query", "Mutation", "subscription", "model_x_connection", "user_input", "aws_json", "AWSDate",
        "input", "limit", "items", "filter", "next_token", "1st", "_", "__typename", "__x", "a b", "a-b", "a_b", "aB", "AB", "größe", "名前", "😀", "\"", "'; drop", "*/",
        "\"\"\"", "$ctx", "#if(", "\\", "new\nline", "tab\t", "{x}", "x\u0001", "select", "Foo_Bar", "foo__bar", "createdAt", "string", "int", "float", "boolean", "enum",
        "abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_123456789", "conversation_message", "model_operation", "sort_direction", "eq", "count", "size", "amplify",
    ];

    private static readonly string[] Types =
    [
        "uuid", "uuid", "uuid", "integer", "bigint", "text", "character varying(80)", "boolean", "numeric(12,2)", "timestamp with time zone", "timestamp without time zone", "date",
        "time with time zone", "jsonb", "inet", "text[]", "integer[]", "double precision", "bytea", "interval", "int4range", "tsvector", "public.citext", "one.mood", "one.mood[]",
        "one.email", "one.address", "\"char\"", "xml", "money", "cidr", "one.empty_mood",
    ];

    private static readonly string[] Defaults =
        ["now()", "0", "'x'::text", "'-1'::integer", "true", "'{}'::jsonb", "'a''b$c'::text", "'1 st'::one.mood", "gen_random_uuid()", "NULL::text", "''::text", "1.50", "'2020-01-01'::date", "'{}'::text[]"];

    public static IEnumerable<AmplifyCase> Make()
    {
        var seed = Number("CONFORMANCE_SEED", 20251023);
        var count = Number("CONFORMANCE_SCHEMAS", 30);
        return Gen.Sample(Schemas(), count, new Rnd((ulong)seed), 12).Select((schema, index) =>
            new AmplifyCase(string.Create(CultureInfo.InvariantCulture, $"random_{seed}_{index:000}"), schema, SchemaConfiguration.Default, CheckStacks: index % 10 == 0));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private sealed record ColumnShape(string Name, int Type, bool Nullable, int Default);

    private sealed record KeyShape(int Kind, int Target, int First, int Width);

    private sealed record TableShape(string Name, string Schema, ImmutableArray<ColumnShape> Columns, int KeyWidth, ImmutableArray<KeyShape> Keys, string? Comment);

    private static Gen<DatabaseSchema> Schemas() =>
        from tables in Tables().ListOf(8)
        from labels in Gen.Elements("happy", "in-progress", "1 st", "true", "", "a b", "a_b", "__x", "名", "null", "done").ListOf(6)
        select Assemble([.. tables.DistinctBy(table => (table.Schema, table.Name))], [.. labels.Distinct()]);

    private static Gen<TableShape> Tables() =>
        from name in Gen.Elements(Names)
        from schema in Gen.Elements("public", "public", "one", "Two words", "größe")
        from columns in Columns().NonEmptyListOf()
        from keyWidth in Gen.Frequency((1, Gen.Constant(0)), (8, Gen.Constant(1)), (4, Gen.Constant(2)), (1, Gen.Constant(3)))
        from keys in Keys().ListOf(5)
        from comment in Gen.OrNull(Gen.Elements(Names))
        select new TableShape(name, schema, [.. columns.DistinctBy(column => column.Name)], keyWidth, [.. keys], comment);

    private static Gen<ColumnShape> Columns() =>
        from name in Gen.Elements(Names)
        from type in Gen.Choose(0, Types.Length - 1)
        from nullable in Gen.Elements(true, false)
        from otherwise in Gen.Choose(-20, Defaults.Length - 1)
        select new ColumnShape(name, type, nullable, otherwise);

    private static Gen<KeyShape> Keys() =>
        from kind in Gen.Choose(0, 4)
        from target in Gen.Choose(0, 100)
        from first in Gen.Choose(0, 100)
        from width in Gen.Choose(1, 3)
        select new KeyShape(kind, target, first, width);

    private static DatabaseSchema Assemble(ImmutableArray<TableShape> shapes, ImmutableArray<string> labels)
    {
        var plain = shapes.Select(Plain).ToList();
        var tables = plain.Select((pair, index) => (pair.Schema, Table: WithKeys(pair.Table, shapes[index], plain))).ToList();
        var mood = new[]
        {
            new EnumType { Name = "empty_mood" },
            new EnumType { Name = "mood", Values = labels.IsEmpty ? ["1 st"] : labels, Comment = "*/ \"\"\" #" },
        };
        return new DatabaseSchema
        {
            Schemas =
            [
                .. tables.Select(pair => pair.Schema).Append("one").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new Schema
                {
                    Name = name,
                    Enums = name == "one" ? [.. mood] : [],
                    Domains = name == "one" ? [new Domain { Name = "email", Type = "public.citext", Nullable = false }] : [],
                    Composites = name == "one" ? [new CompositeType { Name = "address" }] : [],
                    Tables = [.. tables.Where(pair => pair.Schema == name).Select(pair => pair.Table).OrderBy(table => table.Name, StringComparer.Ordinal)],
                    Views = [.. tables.Where(pair => pair.Schema == name).Take(1).Select(pair => View(pair.Table))],
                }),
            ],
        };
    }

    private static View View(Table table) => new()
    {
        Name = table.Name + "_view",
        Definition = "SELECT",
        Columns = [.. table.Columns.Select(column => new ViewColumn { Name = column.Name, Type = column.Type })],
    };

    private static (string Schema, Table Table) Plain(TableShape shape)
    {
        var key = shape.Columns.Take(shape.KeyWidth).Select(column => column.Name).ToImmutableArray();
        return (shape.Schema, new Table
        {
            Name = shape.Name,
            Comment = shape.Comment,
            Columns =
            [
                .. shape.Columns.Select(column => new Column
                {
                    Name = column.Name,
                    Type = Types[column.Type],
                    Nullable = column.Nullable && !key.Contains(column.Name),
                    Default = column.Default >= 0 ? Defaults[column.Default] : null,
                    Comment = shape.Comment,
                }),
            ],
            PrimaryKey = key.IsEmpty ? null : new KeyConstraint { Name = "key", Columns = key },
        });
    }

    private static Table WithKeys(Table table, TableShape shape, List<(string Schema, Table Table)> tables)
    {
        var uniques = new List<KeyConstraint>();
        var indexes = new List<Model.Index>();
        var foreignKeys = new List<ForeignKey>();
        foreach (var (key, number) in shape.Keys.Select((key, index) => (key, index)))
        {
            var columns = Enumerable.Range(key.First, key.Width).Select(at => table.Columns[at % table.Columns.Length].Name).Distinct(StringComparer.Ordinal).ToImmutableArray();
            var name = string.Create(CultureInfo.InvariantCulture, $"key_{number}");
            if (key.Kind == 0) uniques.Add(new KeyConstraint { Name = name, Columns = columns });
            else if (key.Kind == 1) indexes.Add(new Model.Index { Name = name, Unique = key.Target % 3 == 0, Keys = [.. columns.Select(column => new IndexKey { Column = column })] });
            else table = AddForeignKey(table, name, key, tables[key.Target % tables.Count], foreignKeys);
        }
        return table with { UniqueConstraints = [.. uniques], Indexes = [.. indexes], ForeignKeys = [.. foreignKeys] };
    }

    /// <summary>A key to the whole primary key of another table, over columns of its types: own ones where they fit, else new ones.</summary>
    private static Table AddForeignKey(Table table, string name, KeyShape key, (string Schema, Table Table) parent, List<ForeignKey> foreignKeys)
    {
        if (parent.Table.PrimaryKey is not { } primary) return table;
        var columns = new List<string>();
        foreach (var target in primary.Columns.Select(column => parent.Table.Columns.First(own => own.Name == column)))
        {
            var own = table.Columns.Skip(key.First % table.Columns.Length).FirstOrDefault(column => column.Type == target.Type && !columns.Contains(column.Name));
            if (own is null)
            {
                own = new Column { Name = $"{name}_{target.Name}_id", Type = target.Type, Nullable = key.Kind == 2 };
                if (table.Columns.Any(column => column.Name == own.Name)) return table;
                table = table with { Columns = table.Columns.Add(own) };
            }
            columns.Add(own.Name);
        }
        foreignKeys.Add(new ForeignKey { Name = name, Columns = [.. columns], References = new QualifiedName(parent.Schema, parent.Table.Name), ReferencedColumns = primary.Columns });
        return table;
    }
}
