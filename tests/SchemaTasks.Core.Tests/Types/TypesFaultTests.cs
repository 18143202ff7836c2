namespace SchemaTasks.Generation.Types;

/// <summary>Names that meet, settings that fit nothing, and what else cannot be printed.</summary>
public sealed class TypesFaultTests
{
    private static readonly string TwoTables = TypesRun.Public("""
            tables:
              - name: Users
                columns:
                  - {name: id, type: integer, nullable: false}
              - name: users
                columns:
                  - {name: id, type: integer, nullable: false}
        """);

    private static readonly string ReservedWords = TypesRun.Public("""
            enums:
              - name: mood
                values: [None, mro, value__]
            tables:
              - name: notes
                columns:
                  - {name: class, type: integer, nullable: false}
                  - {name: clone, type: integer, nullable: false}
                  - {name: equality_contract, type: integer, nullable: false}
                  - {name: mood, type: public.mood, nullable: true}
        """);

    private const string TwoColumns = """
            tables:
              - name: notes
                columns:
                  - {name: a b, type: integer, nullable: false}
                  - {name: a_b, type: integer, nullable: false}
                  - {name: A_B, type: integer, nullable: false}
        """;

    [Theory]
    [InlineData(OutputKind.Csharp, "csharp", "C# type name 'UserRow'")]
    [InlineData(OutputKind.Python, "python", "Python class name 'UserRow'")]
    [InlineData(OutputKind.JsonSchema, "json-schema", "JSON Schema file name 'public.users'")]
    [InlineData(OutputKind.Bigquery, "bigquery", "BigQuery table name 'users'")]
    public void Tables_whose_names_meet_are_an_error_that_says_what_to_write(OutputKind output, string setting, string what)
    {
        var error = TypesRun.Error(output, TwoTables);

        Assert.Equal($"manifest.yaml(8,9): error ST3301: 'public.users' and 'public.Users' (line 5) both become the {what}. Name one in the configuration: names: {{ {setting}: {{ public.users: AnotherName }} }}.", error);
        Assert.DoesNotContain(TypesRun.Generate(output, TwoTables, $"names: {{ {setting}: {{ public.users: AnotherName }} }}").Diagnostics, diagnostic => diagnostic.Code == "ST3301");
    }

    [Fact]
    public void A_column_that_lost_characters_carries_their_numbers_only_where_it_meets_another()
    {
        var text = TypesRun.Text(OutputKind.Csharp, TypesRun.Public(TwoColumns.Replace("          - {name: A_B, type: integer, nullable: false}\n", "", StringComparison.Ordinal).Replace("A_B", "c d", StringComparison.Ordinal)));

        Assert.Contains("public required int AB_U0020 { get; init; }", text, StringComparison.Ordinal);
        Assert.Contains("public required int AB { get; init; }", text, StringComparison.Ordinal);
        Assert.Contains("public required int CD { get; init; }", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_differ_in_case_alone_are_an_error() =>
        Assert.Contains("'public.notes.A_B' and 'public.notes.a_b' (line 8) both become the C# property name 'AB'", TypesRun.Error(OutputKind.Csharp, TypesRun.Public(TwoColumns)), StringComparison.Ordinal);

    [Theory]
    [InlineData(OutputKind.Csharp, "names: { csharp: { public.nothing: A } }", "config.yaml(1,20): error ST3303: 'names.csharp' has an entry for 'public.nothing', but there is no such table, view, enum, label, composite, attribute or column.")]
    [InlineData(OutputKind.Csharp, "names: { csharp: { public.Users: 3rd } }", "error ST3302: '3rd' cannot be the C# name of 'public.Users'")]
    [InlineData(OutputKind.Csharp, "names: { csharp: { public.Users: A, public.Users.id: Clone } }", "error ST3302: 'Clone' cannot be the C# name of 'public.Users.id'")]
    [InlineData(OutputKind.Python, "names: { python: { public.Users: class } }", "error ST3302: 'class' cannot be the Python name")]
    [InlineData(OutputKind.Csharp, "types: { csharp: { integer: 'int; evil' } }", "error ST3304: 'int; evil' is not a C# type for 'integer'")]
    [InlineData(OutputKind.Csharp, "types: { csharp: { integer: 'List<int' } }", "error ST3304: 'List<int' is not a C# type for 'integer'")]
    [InlineData(OutputKind.Typescript, "types: { typescript: { integer: '{ a: string' } }", "error ST3304: '{ a: string' is not a TypeScript type")]
    [InlineData(OutputKind.Python, "types: { python: { integer: 'list[int' } }", "error ST3304: 'list[int' is not a Python type")]
    [InlineData(OutputKind.JsonSchema, "types: { json-schema: { integer: 'string' } }", "error ST3304: 'string' is not a JSON Schema type")]
    [InlineData(OutputKind.Bigquery, "types: { bigquery: { integer: VARCHAR } }", "error ST3304: 'VARCHAR' is not a BigQuery type")]
    [InlineData(OutputKind.Csharp, "not_null: [public.users.id]", "config.yaml(1,12): error ST3303: 'not_null' has an entry for 'public.users.id', but there is no such column of a view.")]
    [InlineData(OutputKind.Typescript, "typescript: { insertable_views: [public.*] }", "error ST3303: 'typescript.insertable_views' has an entry for 'public.*'")]
    [InlineData(OutputKind.Bigquery, "bigquery: { clustering: { public.nothing: [id] } }", "error ST3303: 'bigquery.clustering' has an entry for 'public.nothing'")]
    [InlineData(OutputKind.Bigquery, "bigquery: { clustering: { public.Users: [nothing] } }", "error ST3326: 'public.Users' cannot be clustered: there is no column 'nothing'.")]
    public void A_setting_that_does_not_fit_is_an_error(OutputKind output, string configuration, string message)
    {
        var files = TypesRun.Generate(output, TwoTables, configuration);

        Assert.Empty(files.Files);
        Assert.Contains(files.Diagnostics, diagnostic => diagnostic.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(OutputKind.Csharp, "", "file", "public required int Class { get; init; }", "public required int Clone_ { get; init; }", "public required int EqualityContract_ { get; init; }")]
    [InlineData(OutputKind.Csharp, "names: { csharp: { public.notes.class: class, public.mood.value__: event } }", "file", "public required int @class { get; init; }", "        @event,\n", "[nameof(Columns.@class)] = Columns.@class")]
    [InlineData(OutputKind.Csharp, "", "file", "        Value,\n", "        None,\n", "public enum Mood")]
    [InlineData(OutputKind.Python, "", "database_types.py", "\"class\": int", "    MRO = \"mro\"", "    NONE = \"None\"")]
    [InlineData(OutputKind.Typescript, "", "file", "class: number", "clone: number", "mro")]
    [InlineData(OutputKind.JsonSchema, "", "public.notes.schema.json", "\"class\": {", "\"clone\": {", "\"value__\"")]
    [InlineData(OutputKind.Bigquery, "", "public.notes.json", "\"name\": \"class\"", "\"name\": \"clone\"", "mro")]
    public void Reserved_words_stay_names(OutputKind output, string configuration, string file, params string[] expected)
    {
        var text = TypesRun.Text(output, ReservedWords, configuration, file);

        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("_TABLE_x")]
    [InlineData("_partitiontime")]
    [InlineData("__root__")]
    public void A_column_that_BigQuery_reserves_is_an_error_until_it_has_another_name(string column)
    {
        var manifest = TypesRun.Public($"    tables:\n      - name: t\n        columns:\n          - {{name: {column}, type: integer, nullable: false}}");

        var error = TypesRun.Error(OutputKind.Bigquery, manifest);

        Assert.StartsWith("manifest.yaml(7,13): error ", error, StringComparison.Ordinal);
        Assert.Contains($"names: {{ bigquery: {{ public.t.{column}: another_name }} }}", error, StringComparison.Ordinal);
        Assert.Contains("another_name", TypesRun.Text(OutputKind.Bigquery, manifest, $"names: {{ bigquery: {{ public.t.{column}: another_name }} }}", "public.t.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_that_BigQuery_takes_for_one_are_an_error() =>
        Assert.Contains("'public.notes.a_b' and 'public.notes.a b' (line 7) both become the BigQuery column name 'a_b'. Name one in the configuration: names: { bigquery: { public.notes.a_b: AnotherName } }.", string.Join('\n', TypesRun.Generate(OutputKind.Bigquery, TypesRun.Public(TwoColumns)).Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void A_name_does_not_move_when_a_table_is_added()
    {
        var before = TypesRun.Text(OutputKind.Csharp, TypesRun.Public("    tables:\n      - name: so so\n        columns:\n          - {name: id, type: integer, nullable: false}"));
        var after = TypesRun.Text(OutputKind.Csharp, TypesRun.Public("    tables:\n      - name: a\n        columns:\n          - {name: id, type: integer, nullable: false}\n      - name: so so\n        columns:\n          - {name: id, type: integer, nullable: false}"));

        Assert.All([before, after], text => Assert.Contains("public sealed partial record SoSoRow\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_override_that_matches_no_column_is_a_warning() =>
        Assert.Contains(TypesRun.Generate(OutputKind.Python, TypesRun.Public("    tables: []"), "types: { python: { public.orders.meta: Meta } }").Diagnostics, diagnostic => diagnostic.Code == "ST3305");

    [Theory]
    [InlineData(OutputKind.Csharp)]
    [InlineData(OutputKind.Python)]
    [InlineData(OutputKind.Typescript)]
    [InlineData(OutputKind.JsonSchema)]
    [InlineData(OutputKind.Bigquery)]
    public void A_manifest_without_tables_prints(OutputKind output)
    {
        Assert.NotEmpty(TypesRun.Generate(output, "version: \"1.0\"\n").Files);
        Assert.Empty(TypesRun.Generate(output, "version: \"1.0\"\n").Diagnostics);
    }

    [Fact]
    public void A_column_of_an_unknown_type_is_text_with_a_cast_and_a_diagnostic()
    {
        var manifest = TypesRun.Public("    tables:\n      - name: t\n        columns:\n          - {name: a, type: other.thing, nullable: true}");
        var files = TypesRun.Generate(OutputKind.Csharp, manifest);

        Assert.Contains("\\\"a\\\"::text AS \\\"A\\\"", files.Files[0].Text, StringComparison.Ordinal);
        Assert.Equal("manifest.yaml(7,23): message ST3306: 'public.t.a' has type 'other.thing', an extension's type that Npgsql has no type for; it is printed as text. Give it a type in the configuration if there is a better one: types: { csharp: { public.t.a: Type } }.", Assert.Single(files.Diagnostics).ToString());
    }

    [Fact]
    public void Overrides_replace_types_and_bring_their_imports()
    {
        var manifest = TypesRun.Public("    tables:\n      - name: t\n        columns:\n          - {name: a, type: jsonb, nullable: false}\n          - {name: b, type: 'numeric(12,2)', nullable: true}");

        var csharp = TypesRun.Text(OutputKind.Csharp, manifest, "csharp: { imports: [My.Types] }\ntypes: { csharp: { public.t.a: Meta, numeric: string } }");
        Assert.Contains("using My.Types;\n", csharp, StringComparison.Ordinal);
        Assert.Contains("public required Meta A { get; init; }", csharp, StringComparison.Ordinal);
        Assert.Contains("\\\"b\\\"::text AS \\\"B\\\"", csharp, StringComparison.Ordinal);

        var python = TypesRun.Text(OutputKind.Python, manifest, "python: { imports: [from my import Meta] }\ntypes: { python: { public.t.a: Meta } }", "database_types.py");
        Assert.Contains("from my import Meta\n", python, StringComparison.Ordinal);
        Assert.Contains("    a: Meta\n", python, StringComparison.Ordinal);

        var typescript = TypesRun.Text(OutputKind.Typescript, manifest, "typescript: { imports: [\"import type { Meta } from './meta.js';\"] }\ntypes: { typescript: { public.t.a: Meta } }", "file");
        Assert.Contains("import type { Meta } from './meta.js';\n", typescript, StringComparison.Ordinal);
        Assert.Contains("a: Meta;\n", typescript, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_views_are_nullable_unless_a_pattern_says_otherwise()
    {
        var manifest = TypesRun.Public("    views:\n      - name: v\n        columns:\n          - {name: a, type: integer}\n          - {name: b, type: integer}\n        definition: SELECT 1 AS a, 2 AS b;");

        var text = TypesRun.Text(OutputKind.Csharp, manifest, "not_null: [public.v.a]");

        Assert.Contains("public required int A { get; init; }", text, StringComparison.Ordinal);
        Assert.Contains("public int? B { get; init; }", text, StringComparison.Ordinal);
    }
}
