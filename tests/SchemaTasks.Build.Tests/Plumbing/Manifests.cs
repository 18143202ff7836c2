namespace SchemaTasks.Build.Tests;

/// <summary>Manifests and the migrations that make them.</summary>
internal static class Manifests
{
    /// <summary>What a server says after <see cref="SmallMigration"/>.</summary>
    public const string Small = """
        # yaml-language-server: $schema=schema-manifest.v1.json
        version: "1.0"
        schemas:
          - name: public
            tables:
              - name: notes
                columns:
                  - name: id
                    type: bigint
                    nullable: false
                  - name: title
                    type: text
                    nullable: false
                    default: "'untitled'::text"
                  - name: body
                    type: text
                    nullable: true
                primary_key:
                  name: notes_pkey
                  columns: [id]

        """;

    public const string SmallMigration = """
        CREATE TABLE public.notes (
          id bigint PRIMARY KEY,
          title text NOT NULL DEFAULT 'untitled',
          body text
        );

        """;
}
