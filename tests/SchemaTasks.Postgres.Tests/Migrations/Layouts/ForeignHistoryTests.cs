using System.Globalization;
using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Migrations.Layouts;

/// <summary>
/// What the history of each tool says of its files. The tables of dbmate, node-pg-migrate and Drizzle are as these tools made them, the others
/// by hand after their documentation; the suite <c>migration-tools</c> of tests/conformance runs those tools that can be installed.
/// </summary>
public sealed class ForeignHistoryTests(PostgresServer server)
{
    private static readonly string Fixtures = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "conformance", "migrations");

    /// <summary>A tool, its table, rows in which <c>{0}</c> is the checksum of the first file, and what is applied of four files (Liquibase's three, Rails' versions).</summary>
    public static TheoryData<string, string, string, string> Histories { get; } = new()
    {
        { "dbmate", "CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY)", "INSERT INTO schema_migrations VALUES ('20250101100000'), ('20250102100000')", "aa.." },
        { "golang-migrate", "CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)", "INSERT INTO schema_migrations VALUES (3, false)", "aaa." },
        { "tern", "CREATE TABLE schema_version (version int4 NOT NULL)", "INSERT INTO schema_version VALUES (2)", "aa.." },
        {
            "goose", "CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp DEFAULT now())",
            "INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, true), (1, true), (2, true), (2, false), (3, true)", "a.a."
        },
        { "node-pg-migrate", "CREATE TABLE pgmigrations (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL)", "INSERT INTO pgmigrations (name, run_on) VALUES ('1761220801000_users', now())", "a..." },
        {
            "flyway",
            """
            CREATE TABLE flyway_schema_history (installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL,
                checksum integer, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL)
            """,
            """
            INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) VALUES
                (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"public"', NULL, 'a', 0, true), (1, '1', 'users', 'SQL', 'V1__users.sql', {0}, 'a', 1, true),
                (2, '1.1', 'orders', 'SQL', 'V1.1__orders.sql', NULL, 'a', 1, true), (3, '2', 'index', 'SQL', 'orders/V2__index.sql', NULL, 'a', 1, true), (4, '2', 'index', 'UNDO_SQL', 'U2__index.sql', NULL, 'a', 1, true)
            """, "aa.."
        },
        {
            "prisma",
            """
            CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text,
                rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)
            """,
            """
            INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, rolled_back_at, started_at) VALUES ('1', '{0}', now(), '20250101100000_users', NULL, now()),
                ('2', 'x', NULL, '20250102100000_orders', now(), now())
            """, "a..."
        },
        { "drizzle", "CREATE SCHEMA drizzle; CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)", "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('{0}', 1761220800000)", "a..." },
        { "structure", "CREATE TABLE schema_migrations (version varchar NOT NULL PRIMARY KEY)", "INSERT INTO schema_migrations VALUES ('20250101100000'), ('20250102100000'), ('20250103100000')", "aaa." },
        { "supabase", "CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text)", "INSERT INTO supabase_migrations.schema_migrations (version) VALUES ('20250101100000')", "a..." },
        {
            "hasura", "CREATE SCHEMA hdb_catalog; CREATE TABLE hdb_catalog.hdb_version (hasura_uuid uuid PRIMARY KEY, version text NOT NULL, upgraded_on timestamptz NOT NULL, cli_state jsonb NOT NULL DEFAULT '{{}}', console_state jsonb NOT NULL DEFAULT '{{}}')",
            "INSERT INTO hdb_catalog.hdb_version VALUES ('00000000-0000-0000-0000-000000000000', '48', now(), '{{\"migrations\": {{\"default\": {{\"1761220800000\": false, \"1761220801000\": false}}}}}}')", "aa.."
        },
        {
            "liquibase",
            """
            CREATE TABLE databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL, dateexecuted timestamp NOT NULL, orderexecuted integer NOT NULL, exectype varchar(10) NOT NULL,
                md5sum varchar(35), description varchar(255), comments varchar(255), tag varchar(255), liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10))
            """,
            "INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype) VALUES ('users', 'ada', 'db/changes/users.sql', now(), 1, 'EXECUTED'), ('orders', 'ada', 'db/changes/users.sql', now(), 2, 'EXECUTED')", "aa.."
        },
        {
            "atlas",
            """
            CREATE SCHEMA atlas_schema_revisions; CREATE TABLE atlas_schema_revisions.atlas_schema_revisions (version varchar NOT NULL PRIMARY KEY, description varchar NOT NULL, type bigint NOT NULL DEFAULT 2, applied bigint NOT NULL DEFAULT 0,
                total bigint NOT NULL DEFAULT 0, executed_at timestamptz NOT NULL, execution_time bigint NOT NULL, error text, error_stmt text, hash varchar NOT NULL, partial_hashes jsonb, operator_version varchar NOT NULL)
            """,
            "INSERT INTO atlas_schema_revisions.atlas_schema_revisions (version, description, applied, total, executed_at, execution_time, hash, operator_version) VALUES ('.atlas_cloud_identifier', 'x', 0, 0, now(), 0, '', 'a'), ('20250101100000', 'users', 2, 2, now(), 0, 'x', 'a')", "a..."
        },
        {
            "sqitch",
            """
            CREATE SCHEMA sqitch; CREATE TABLE sqitch.changes (change_id text PRIMARY KEY, script_hash text, change text NOT NULL, project text NOT NULL, note text NOT NULL DEFAULT '', committed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                committer_name text NOT NULL, committer_email text NOT NULL, planned_at timestamptz NOT NULL, planner_name text NOT NULL, planner_email text NOT NULL)
            """,
            "INSERT INTO sqitch.changes (change_id, script_hash, change, project, committer_name, committer_email, planned_at, planner_name, planner_email) VALUES ('a', '{0}', 'users', 'shop', 'a', 'b', now(), 'a', 'b'), ('b', NULL, 'users', 'another', 'a', 'b', now(), 'a', 'b')", "a...."
        },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task Applied_and_pending_are_what_the_table_says(string word, string table, string rows, string applied)
    {
        await using var database = await server.CreateDatabaseAsync();
        var files = Read(word);
        var items = files.DumpedVersions.IsEmpty ? files.Forward.Select(file => file.Name).ToList() : [.. files.DumpedVersions];

        var none = await PlanAsync(database, files);
        Assert.Equal(items, none.Pending.Select(file => file.Name));
        Assert.Equal("ST2068", Assert.Single(none.Diagnostics).Code);

        await database.ExecuteAsync(string.Format(CultureInfo.InvariantCulture, table, ""));
        await database.ExecuteAsync(string.Format(CultureInfo.InvariantCulture, rows, files.Versioned[0].ToolChecksum));
        var plan = await PlanAsync(database, files);

        Assert.Equal(items.Where((_, index) => applied[index] == '.'), plan.Pending.Select(file => file.Name));
        Assert.Equal(items.Where((_, index) => applied[index] == 'a'), plan.History.Where(row => row.IsApplied).Select(row => row.FileName));
        Assert.Empty(plan.Diagnostics);
        // Reading is all that happens: no table of ours beside theirs.
        Assert.Equal(["1"], await database.QueryAsync("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')"));
    }

    [Theory]
    [InlineData("flyway", "ST2066")]
    [InlineData("prisma", "ST2066")]
    [InlineData("drizzle", "ST2066")]
    [InlineData("sqitch", "ST2066")]
    public async Task An_edited_file_is_seen_where_the_tool_keeps_a_checksum(string word, string code)
    {
        await using var database = await server.CreateDatabaseAsync();
        var files = Read(word);
        var row = ((IEnumerable<TheoryDataRow<string, string, string, string>>)Histories).Single(one => one.Data.Item1 == word).Data;
        await database.ExecuteAsync(row.Item2);
        await database.ExecuteAsync(string.Format(CultureInfo.InvariantCulture, row.Item3, word == "flyway" ? "4711" : "another"));

        var diagnostic = Assert.Single((await PlanAsync(database, files)).Diagnostics);

        Assert.Equal((code, files.Versioned[0].Path), (diagnostic.Code, diagnostic.Location!.File));
    }

    [Fact]
    public async Task What_failed_and_what_has_no_file_are_named()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations VALUES (2, true)");
        Assert.Equal(["ST2067"], (await PlanAsync(database, Read("golang-migrate"))).Diagnostics.Select(diagnostic => diagnostic.Code));

        await using var other = await server.CreateDatabaseAsync();
        await other.ExecuteAsync("CREATE TABLE schema_migrations (version varchar PRIMARY KEY); INSERT INTO schema_migrations VALUES ('20240101000000')");
        Assert.Equal(["ST2022"], (await PlanAsync(other, Read("dbmate"))).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public async Task A_table_of_that_name_with_other_columns_is_no_history()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE schema_migrations (step int PRIMARY KEY, who text)");

        Assert.Equal(["ST2068"], (await PlanAsync(database, Read("dbmate"))).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static MigrationSet Read(string word)
    {
        var folder = Path.Combine(Fixtures, word);
        return MigrationFiles.Read(Directory.Exists(Path.Combine(folder, "migrations")) ? Path.Combine(folder, "migrations") : folder);
    }

    private static Task<MigrationPlan> PlanAsync(TestDatabase database, MigrationSet files) => MigrationRunner.PlanAsync(database.Connection, files, new MigrationOptions(), TestContext.Current.CancellationToken);

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
