using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Manifest;

namespace SchemaTasks.Amplify;

/// <summary>Generates from the text of a manifest and a configuration file.</summary>
internal static class AmplifyRun
{
    public const string Shop = """
        version: "1.0"
        schemas:
          - name: people
            comment: Everybody we may write to
            enums:
              - name: seniority
                comment: From the outside in
                values: [owner, "vice president", manager]
            tables:
              - name: master
                comment: One row per person
                columns:
                  - name: id
                    type: uuid
                    nullable: false
                  - name: email
                    type: text
                    nullable: false
                    comment: "Where messages go\nand come from"
                  - name: level
                    type: people.seniority
                    nullable: false
                    default: "'vice president'::people.seniority"
                  - name: manager_id
                    type: uuid
                    nullable: true
                  - name: balance
                    type: bigint
                    nullable: false
                    default: "0"
                  - name: created_at
                    type: timestamp with time zone
                    nullable: false
                    default: now()
                primary_key:
                  name: master_pkey
                  columns: [id]
                unique_constraints:
                  - name: master_email_key
                    columns: [email]
                foreign_keys:
                  - name: master_manager_id_fkey
                    columns: [manager_id]
                    references:
                      schema: people
                      table: master
                      columns: [id]
            views:
              - name: card
                columns:
                  - name: id
                    type: uuid
                  - name: email
                    type: text
                definition: SELECT
          - name: public
            tables:
              - name: order_lines
                columns:
                  - name: order_id
                    type: uuid
                    nullable: false
                  - name: number
                    type: integer
                    nullable: false
                  - name: not
                    type: boolean
                    nullable: true
                primary_key:
                  name: order_lines_pkey
                  columns: [order_id, number]
                foreign_keys:
                  - name: order_lines_order_id_fkey
                    columns: [order_id]
                    references:
                      schema: public
                      table: orders
                      columns: [id]
              - name: orders
                columns:
                  - name: id
                    type: uuid
                    nullable: false
                  - name: buyer_id
                    type: uuid
                    nullable: false
                primary_key:
                  name: orders_pkey
                  columns: [id]
                foreign_keys:
                  - name: orders_buyer_id_fkey
                    columns: [buyer_id]
                    references:
                      schema: people
                      table: master
                      columns: [id]
        """;

    public const string Folder = "/project/";

    public static GeneratedFiles Generate(string manifest, string configuration = "", AmplifyDialect dialect = AmplifyDialect.V2, Func<string, string?>? existing = null, bool typeScript = false)
    {
        var document = ManifestFile.Parse(manifest, Folder + "manifest.yaml");
        return new AmplifyGenerator().Generate(new GenerationInput
        {
            Schema = document.Schema,
            Positions = document.Positions,
            Configuration = ConfigurationFile.Parse(configuration, Folder + "config.yaml"),
            AmplifyDialect = dialect,
            Outputs = typeScript ? ImmutableDictionary<OutputKind, string>.Empty.Add(OutputKind.AmplifyTs, Folder + "schema.generated.ts") : ImmutableDictionary<OutputKind, string>.Empty
                .Add(OutputKind.Amplify, Folder + "AMPLIFY_TYPES.graphql").Add(OutputKind.AmplifyApi, Folder + "AMPLIFY_API.graphql"),
            ExistingText = existing ?? (_ => null),
        });
    }

    /// <summary>One schema's tables, each as <c>name(column type, …)</c> with <c>!</c> behind a type for NOT NULL, and what follows the columns as YAML.</summary>
    public static string Manifest(params (string Name, string Columns, string Other)[] tables) =>
        "version: \"1.0\"\nschemas:\n  - name: public\n    tables:\n" + string.Concat(tables.Select(table =>
            $"      - name: {table.Name}\n        columns:\n"
            + string.Concat(table.Columns.Split(", ").Select(column => column.Split(' ', 2)).Select(column => $"          - name: {column[0]}\n            type: {column[1].TrimEnd('!')}\n            nullable: {(column[1].EndsWith('!') ? "false" : "true")}\n"))
            + string.Concat(table.Other.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"        {line}\n"))));

    /// <summary>Tables of one <c>id</c> column each.</summary>
    public static string Tables(params string[] names) => "version: \"1.0\"\nschemas:\n  - name: public\n    tables:\n" + string.Concat(names.Select(name => $"""
              - name: {name}
                columns:
                  - name: id
                    type: uuid
                    nullable: false
                primary_key:
                  name: {name}_pkey
                  columns: [id]

        """));
}
