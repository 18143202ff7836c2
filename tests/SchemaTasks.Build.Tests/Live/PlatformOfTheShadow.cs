namespace SchemaTasks.Build.Tests;

/// <summary>What the configuration says of the host is there for every target that can use a shadow.</summary>
public class PlatformOfTheShadow(LiveServer server)
{
    private const string Migration = """
        CREATE TABLE public.lists (id integer PRIMARY KEY, owner uuid);
        ALTER TABLE public.lists ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own ON public.lists TO authenticated USING (owner = auth.uid());
        """;

    [Theory]
    [InlineData("SchemaRefresh")]
    [InlineData("SchemaVerify")]
    [InlineData("SchemaDiff")]
    [InlineData("SchemaMigrate")]
    [InlineData("SchemaMigrationStatus")]
    [InlineData("SchemaSeed")]
    [InlineData("SchemaSeedStatus")]
    [InlineData("SchemaHealth")]
    [InlineData("SchemaSmoke")]
    [InlineData("SchemaFinalize")]
    public void A_policy_with_the_hosts_function_is_replayed(string target)
    {
        _ = server.Running;
        using var project = new SdkProject();
        project.Write("supabase/migrations/20250101000000_lists.sql", Migration);
        project.Write("schema/schema.config.yaml", "platform: supabase\n");
        project.Write("schema/seeds/public.lists.csv", "id\n1\n");
        project.Write("schema/schema.manifest.yaml", """
            version: "1.0"
            schemas:
              - name: public
                tables:
                  - name: lists
                    columns:
                      - { name: id, type: int, nullable: false }
                      - { name: owner, type: uuid, nullable: true }
                    primary_key: { name: lists_pkey, columns: [id] }
                    row_level_security: enabled
                    policies:
                      - { name: own, roles: [authenticated], using: "(owner = auth.uid())" }

            """);

        var output = project.Target(target, "-p:SchemaDatabase=shadow", "-p:SchemaMigrationsDirectory=supabase/migrations", "-p:SchemaHealthFailOn=none", "-p:SchemaFailOn=none").Succeeds().Output;

        Assert.DoesNotContain("ST2040", output, StringComparison.Ordinal);
        Assert.DoesNotContain("schematasks_replay", output, StringComparison.Ordinal);
    }
}
