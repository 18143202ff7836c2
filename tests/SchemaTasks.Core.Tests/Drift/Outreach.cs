using SchemaTasks.Manifest;

namespace SchemaTasks.Drift;

/// <summary>A small schema as a manifest, and the same with some of its text replaced: what the server holds.</summary>
internal static class Outreach
{
    public const string Manifest = """
        version: "1.0"
        postgres: 15
        extensions:
          - name: citext
            schema: public
            version: "1.6"
        schemas:
          - name: people
            enums:
              - name: seniority
                values: [owner, executive, manager]
            sequences:
              - name: badge_number
                type: bigint
                owned_by: people.master.badge
            tables:
              - name: events
                columns:
                  - name: person_id
                    type: uuid
                    nullable: false
                  - name: happened_on
                    type: date
                    nullable: false
                partition_by: RANGE (happened_on)
                partitions:
                  - schema: people
                    name: events_2025
                    bound: FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
                    columns:
                      - name: person_id
                        type: uuid
                        nullable: false
                        default: gen_random_uuid()
              - name: master
                comment: One row per person
                columns:
                  - name: id
                    type: uuid
                    nullable: false
                    default: gen_random_uuid()
                  - name: first_name
                    type: text
                    nullable: false
                  - name: email
                    type: public.citext
                    nullable: true
                  - name: badge
                    type: bigint
                    nullable: true
                    default: nextval('people.badge_number'::regclass)
                  - name: level
                    type: people.seniority
                    nullable: false
                primary_key:
                  name: master_pkey
                  columns: [id]
                foreign_keys:
                  - name: master_manager_fkey
                    columns: [badge]
                    references:
                      schema: people
                      table: master
                      columns: [badge]
                checks:
                  - name: master_first_name_check
                    expression: (length(first_name) > 0)
                indexes:
                  - name: master_email_idx
                    keys:
                      - column: email
                row_level_security: enabled
                policies:
                  - name: own_rows
                    command: select
                    roles: [public]
                    using: (id IS NOT NULL)
                triggers:
                  - name: touch
                    definition: CREATE TRIGGER touch BEFORE UPDATE ON people.master FOR EACH ROW EXECUTE FUNCTION people.touch()
            views:
              - name: contact_card
                columns:
                  - name: first_name
                    type: text
                  - name: email
                    type: public.citext
                definition: |-
                  SELECT master.first_name,
                      master.email
                     FROM people.master
                    WHERE (master.email IS NOT NULL);
            routines:
              - name: touch
                kind: function
                arguments: ""
                returns: trigger
                language: plpgsql
                body: BEGIN RETURN new; END

        """;

    public static ManifestDocument Document { get; } = ManifestFile.Parse(Manifest, "/repository/schema/schema.manifest.yaml");

    /// <summary>The manifest as parsed, some of its text replaced. What is replaced must be there.</summary>
    public static Model.DatabaseSchema With(params (string Text, string Instead)[] edits)
    {
        var text = Manifest;
        foreach (var (from, to) in edits)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }
        return ManifestFile.Parse(text, "/server.yaml").Schema;
    }

    /// <summary>The changes to a server that differs so, one line each: <c>high column people.master.email different type: public.citext → text</c>.</summary>
    public static string[] Changes(params (string Text, string Instead)[] edits) => [.. SchemaComparer.Compare(Document.Schema, With(edits)).Select(ChangeLine.Of)];
}
