using SchemaTasks.Diagnostics;
using SchemaTasks.Operations;
using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests.Shadow;

public class ShadowDatabaseTests(PostgresServer server)
{
    [Fact]
    public async Task Migrations_are_replayed_in_order_and_repeatable_files_last()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("2025-10-23_add_rows.sql", "INSERT INTO town VALUES (2, 'two');");
        directory.Write("002_first_row.sql", "INSERT INTO town VALUES (1, 'one');");
        directory.Write("001_create.sql", "CREATE TABLE town (id int PRIMARY KEY, name text);");
        directory.Write("R__view.sql", "CREATE OR REPLACE VIEW towns AS SELECT count(*) FROM town;");

        await using var shadow = await ReplayAsync(directory);

        Assert.Equal(["2"], await QueryAsync(shadow, "SELECT count FROM towns"));
        Assert.Equal(["schema_migrations", "town", "towns"], await QueryAsync(shadow, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') ORDER BY 1"));
    }

    [Fact]
    public async Task Error_of_the_server_points_into_the_file()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("001_create.sql", "CREATE TABLE a (id int);\n\nCREATE TABLE \"😀\" (\n    id int,\n    other nonsense\n);\n");

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ReplayAsync(directory));

        var diagnostic = Assert.Single(fault.Diagnostics);
        Assert.Equal("ST2040", diagnostic.Code);
        Assert.Equal(new SourceLocation(path, 5, 11), diagnostic.Location);
        Assert.Contains("42704", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_extension_is_named_where_it_is_created()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("001_create.sql", "CREATE TABLE a (id int);\nCREATE EXTENSION IF NOT EXISTS \"no such ext\";\n");

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ReplayAsync(directory));

        var diagnostic = Assert.Single(fault.Diagnostics);
        Assert.Equal("ST5010", diagnostic.Code);
        Assert.Equal(new SourceLocation(path, 2, 1), diagnostic.Location);
        Assert.Contains("'no such ext'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_that_uses_pgvector_reads_back_as_with_the_real_extension()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("001_extension.sql", "CREATE SCHEMA ext;\nCREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA ext;\nSET search_path = public, ext;\nCREATE TABLE item (id int PRIMARY KEY, e vector(1536) NOT NULL);\nCREATE INDEX near ON item USING ivfflat (e vector_cosine_ops) WITH (lists = 100);\nINSERT INTO item VALUES (1, '[1,2,3]');\n");
        directory.Write("002_again.sql", "-- schematasks: no-transaction\nCREATE EXTENSION IF NOT EXISTS vector;\nCREATE INDEX CONCURRENTLY nearer ON item USING hnsw (e ext.vector_l2_ops) WITH (m = 16, ef_construction='64');\n");

        await using var shadow = await ReplayAsync(directory);

        Assert.Equal(
            ["CREATE INDEX near ON public.item USING ivfflat (e ext.vector_cosine_ops) WITH (lists='100')", "CREATE INDEX nearer ON public.item USING hnsw (e ext.vector_l2_ops) WITH (m='16', ef_construction='64')"],
            await QueryAsync(shadow, "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'item'::regclass AND NOT indisprimary ORDER BY 1"));
        Assert.Equal(["ext.vector(1536)"], await QueryAsync(shadow, "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'item'::regclass AND attname = 'e'"));
        Assert.Equal(["vector in ext"], await QueryAsync(shadow, "SELECT extname || ' in ' || extnamespace::regnamespace FROM pg_extension WHERE extname = 'vector'"));
        Assert.Equal(["1"], await QueryAsync(shadow, "SELECT count(*) FROM item"));
    }

    [Fact]
    public async Task Stand_in_is_warned_of_and_all_of_it_is_the_extensions()
    {
        await SkipIfVectorIsInstalledAsync();
        using var directory = new TemporaryDirectory();
        var path = directory.Write("001_extension.sql", "CREATE EXTENSION vector;\n");

        await using var shadow = await ReplayAsync(directory);

        var warning = Assert.Single(shadow.Diagnostics);
        Assert.Equal(("ST5011", DiagnosticSeverity.Warning, new SourceLocation(path, 1, 1)), (warning.Code, warning.Severity, warning.Location));
        Assert.Equal(["0"], await QueryAsync(shadow,
            """
            SELECT count(*) FROM (
                SELECT 'pg_type'::regclass c, oid FROM pg_type WHERE typelem = 0 AND typrelid = 0
                UNION ALL SELECT 'pg_proc'::regclass, oid FROM pg_proc WHERE proname NOT LIKE 'schematasks\_%'
                UNION ALL SELECT 'pg_am'::regclass, oid FROM pg_am
                UNION ALL SELECT 'pg_cast'::regclass, oid FROM pg_cast
                UNION ALL SELECT 'pg_operator'::regclass, oid FROM pg_operator
                UNION ALL SELECT 'pg_opclass'::regclass, oid FROM pg_opclass
                UNION ALL SELECT 'pg_opfamily'::regclass, oid FROM pg_opfamily) o
            WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = o.c AND d.objid = o.oid AND d.deptype = 'e')
            """));
    }

    private async Task SkipIfVectorIsInstalledAsync()
    {
        await using var database = await server.CreateDatabaseAsync();
        var installed = await database.QueryAsync("SELECT 1 FROM pg_available_extensions WHERE name = 'vector'");
        if (installed.Count > 0) Skipping.Test("pgvector itself is installed.");
    }

    [Fact]
    public async Task An_extension_in_a_block_has_its_stand_in_and_its_place()
    {
        await SkipIfVectorIsInstalledAsync();
        using var directory = new TemporaryDirectory();
        var path = directory.Write("001_extension.sql", "CREATE TABLE first (id int);\nDO $$\nBEGIN\n  CREATE EXTENSION IF NOT EXISTS vector;\n  CREATE TABLE item (e vector(3));\nEND\n$$;\nDO $$ BEGIN IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'no such ext') THEN CREATE EXTENSION \"no such ext\"; END IF; END $$;\n");

        await using var shadow = await ReplayAsync(directory);

        var warning = Assert.Single(shadow.Diagnostics);
        Assert.Equal(("ST5011", new SourceLocation(path, 4, 3)), (warning.Code, warning.Location));
        Assert.Equal(["vector(3)"], await QueryAsync(shadow, "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'item'::regclass AND attnum = 1"));
    }

    private Task<OpenDatabase> ReplayAsync(TemporaryDirectory directory) => OpenDatabase.OpenAsync(
        new DatabaseRequest { Mode = DatabaseMode.Shadow, MigrationsDirectory = directory.Path, Shadow = server.ShadowOptions.Provider, Environment = server.ShadowOptions.Environment },
        manifestMajor: null, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<string?>> QueryAsync(OpenDatabase shadow, string sql) => await TestDatabase.QueryAsync(shadow.Connection, sql);
}
