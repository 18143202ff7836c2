using SchemaTasks.Operations;

namespace SchemaTasks.Postgres.Tests.Operations;

/// <summary>A change that somebody made by hand becomes a migration, and is recorded where it was made.</summary>
public sealed class TakenChangeTests(PostgresServer server)
{
    private const string Users = "CREATE TABLE public.users (id int PRIMARY KEY, email text NOT NULL);\n";

    [Fact]
    public async Task A_column_added_by_hand_becomes_a_migration_with_its_rollback_and_is_marked()
    {
        await using var scenario = await StartedAsync("001_users.sql", Users);
        await scenario.MigrateAsync();
        await scenario.Live.ExecuteAsync("ALTER TABLE public.users ADD COLUMN phone text; CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT 2'");
        await scenario.RefreshAsync();

        var result = await scenario.NewAsync("add phone");

        Assert.Equal(["001_users.sql", "002_add_phone.sql", "rollback_002_add_phone.sql"], scenario.Files);
        Assert.Contains("ADD COLUMN \"phone\" text", scenario.Read("002_add_phone.sql"), StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN;", scenario.Read("002_add_phone.sql"), StringComparison.Ordinal);
        Assert.StartsWith("SET LOCAL check_function_bodies = off;", scenario.Read("002_add_phone.sql"), StringComparison.Ordinal);
        Assert.Contains("-- Hazard: data loss", scenario.Read("rollback_002_add_phone.sql"), StringComparison.Ordinal);
        Assert.Empty(result.Diagnostics);
        Assert.Empty((await scenario.NewAsync("again")).Files);

        // It would fail where it was made by hand; recorded, it does not run there.
        Assert.Equal("002_add_phone.sql", (await scenario.MigrateAsync("002_add_phone.sql")).Marked);
        Assert.Empty((await scenario.MigrateAsync()).Applied);
        Assert.Equal("ST2074", (await ChangeScenario.FaultAsync(() => scenario.MigrateAsync("002_add_phone.sql"))).Code);

        await using var staging = await StartedAsync("001_users.sql", Users);
        staging.Write("002_add_phone.sql", scenario.Read("002_add_phone.sql"));
        staging.Write("rollback_002_add_phone.sql", scenario.Read("rollback_002_add_phone.sql"));
        Assert.Equal(["001_users.sql", "002_add_phone.sql"], (await staging.MigrateAsync()).Applied);
        await MigrateOperation.RunAsync(new MigrateRequest { Database = staging.Database(DatabaseMode.Live), Action = MigrateAction.Rollback }, TestContext.Current.CancellationToken);
        Assert.Equal(["id", "email"], await staging.Live.QueryAsync("SELECT attname FROM pg_attribute WHERE attrelid = 'public.users'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum"));
    }

    [Fact]
    public async Task What_was_taken_from_the_live_server_is_recorded_there_by_the_command_that_is_printed()
    {
        await using var scenario = await StartedAsync("001_users.sql", Users);
        await scenario.MigrateAsync();
        await scenario.Live.ExecuteAsync("ALTER TABLE public.users ADD COLUMN phone text");

        var result = await scenario.NewAsync("add phone", MigrationTarget.Live);

        Assert.Equal(["dotnet build -t:SchemaMigrate -p:SchemaMigrationMarkApplied=002_add_phone.sql"], result.MarkCommands);
        var fault = await ChangeScenario.FaultAsync(() => scenario.MigrateAsync());
        Assert.Equal("ST2040", fault.Code);
        Assert.EndsWith("record it as applied: SchemaMigrate with SchemaMigrationMarkApplied=002_add_phone.sql.", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("Did you mean '002_add_phone.sql'?", (await ChangeScenario.FaultAsync(() => scenario.MigrateAsync("002_add_phnoe.sql"))).Message, StringComparison.Ordinal);
        Assert.EndsWith("Did you mean '002_add_phone.sql'?", (await ChangeScenario.FaultAsync(() => scenario.MigrateAsync("002"))).Message, StringComparison.Ordinal);
        Assert.Equal("002_add_phone.sql", (await scenario.MigrateAsync("002_add_phone")).Marked);
        Assert.Empty((await scenario.MigrateAsync()).Applied);
    }

    [Fact]
    public async Task A_manifest_that_no_migration_can_reach_gives_no_file()
    {
        await using var scenario = await StartedAsync("001_users.sql", Users + "ALTER TABLE public.users ADD COLUMN at timestamptz DEFAULT now();");
        await scenario.RefreshAsync(DatabaseMode.Shadow);
        File.WriteAllText(scenario.Manifest, File.ReadAllText(scenario.Manifest).Replace("now()", "NOW( )", StringComparison.Ordinal));

        var result = await scenario.NewAsync("default");

        Assert.Equal(["001_users.sql"], scenario.Files);
        Assert.True(result.LeavesDifference);
        Assert.Contains("public.users.at (default)", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_of_a_manifest_that_were_written_by_hand_are_the_servers()
    {
        await using var scenario = await StartedAsync("001_users.sql", Users);
        await scenario.RefreshAsync(DatabaseMode.Shadow);
        var spellings = (string[])["int", "int2[]", "timestamptz(3)", "varchar(20)", "bool", "decimal(10)", "decimal(10,2)", "float8", "float(20)", "char", "char(3)", "bpchar", "bit", "varbit(4)", "time with time zone", "timetz(2)", "timestamp", "interval day to second (3)", "interval(2)", "_text", "character varying", "national character (4)", "dec", "pg_catalog.int8"];
        var columns = string.Concat(spellings.Select((type, index) => $"          - {{ name: c{index}, type: \"{type}\", nullable: true }}\n"));
        var text = File.ReadAllText(scenario.Manifest);
        var key = text.IndexOf("        primary_key:", StringComparison.Ordinal);
        File.WriteAllText(scenario.Manifest, text[..key] + columns + text[key..]);

        var result = await scenario.NewAsync("columns");

        Assert.Empty(result.Diagnostics);
        Assert.Empty((await scenario.NewAsync("again")).Files);
    }

    [Fact]
    public async Task From_the_live_server_without_a_manifest()
    {
        await using var scenario = await StartedAsync("V1__users.sql", Users);
        await scenario.Live.ExecuteAsync(Users + "CREATE INDEX users_email_idx ON public.users (email);");

        await scenario.NewAsync("email", MigrationTarget.Live, concurrent: true);

        Assert.Equal(["V1__users.sql", "V2__email.sql"], scenario.Files);
        Assert.Contains("CREATE INDEX CONCURRENTLY", scenario.Read("V2__email.sql"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_migration_of_a_database_that_has_none()
    {
        await using var scenario = await ChangeScenario.CreateAsync(server);
        await scenario.Live.ExecuteAsync(Users);

        await scenario.NewAsync("initial", MigrationTarget.Live);

        Assert.Equal(["001_initial.sql", "rollback_001_initial.sql"], scenario.Files);
    }

    [Fact]
    public async Task What_destroys_data_is_a_comment_until_it_is_allowed()
    {
        await using var scenario = await StartedAsync("001_users.sql", Users + "CREATE TABLE public.old (id int, old_name text);");
        await scenario.Live.ExecuteAsync(Users + "CREATE TABLE public.young (day date);");
        await scenario.RefreshAsync();

        var careful = await scenario.NewAsync("swap");
        Assert.Contains("-- DROP TABLE \"public\".\"old\"", scenario.Read("002_swap.sql"), StringComparison.Ordinal);
        Assert.Equal("ST2072", Assert.Single(careful.Diagnostics).Code);

        await scenario.NewAsync("drop", destructive: true);
        Assert.Contains("\nDROP TABLE \"public\".\"old\"", scenario.Read("003_drop.sql"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enum_value_and_its_use_are_two_files()
    {
        await using var scenario = await StartedAsync("001_a.sql", "CREATE TYPE public.state AS ENUM ('a'); CREATE TABLE public.t (s public.state);");
        await scenario.Live.ExecuteAsync("CREATE TYPE public.state AS ENUM ('a', 'b'); CREATE TABLE public.t (s public.state DEFAULT 'b');");
        await scenario.RefreshAsync();

        var result = await scenario.NewAsync("state_b");

        Assert.Empty(result.Diagnostics);
        Assert.StartsWith("-- schematasks: no-transaction\n", scenario.Read("002_state_b.sql"), StringComparison.Ordinal);
        Assert.Contains("SET DEFAULT", scenario.Read("003_state_b_2.sql"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT 1", "otherwise: public.users.phone")]
    [InlineData("ALTER TABLE public.users ADD COLUMN phone varchar(20)", "otherwise: public.users.phone (type)")]
    public async Task A_server_without_the_effect_is_not_marked(string byHand, string why)
    {
        await using var scenario = await StartedAsync("001_users.sql", Users);
        await scenario.MigrateAsync();
        await scenario.Live.ExecuteAsync(byHand);
        scenario.Write("002_phone.sql", "ALTER TABLE public.users ADD COLUMN phone text;");

        var fault = await ChangeScenario.FaultAsync(() => scenario.MigrateAsync("002_phone.sql"));

        Assert.Equal("ST2073", fault.Code);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.Equal(["001_users.sql"], await scenario.Live.QueryAsync("SELECT file_name FROM public.schema_migrations"));
        await scenario.MigrateAsync("002_phone.sql", force: true);
        Assert.Equal(["001_users.sql", "002_phone.sql"], await scenario.Live.QueryAsync("SELECT file_name FROM public.schema_migrations ORDER BY 1"));
    }

    [Fact]
    public async Task What_changes_no_schema_cannot_be_proved_and_an_unknown_file_is_named()
    {
        await using var scenario = await StartedAsync("001_users.sql", Users);
        await scenario.MigrateAsync();
        scenario.Write("002_rows.sql", "INSERT INTO public.users VALUES (1, 'a');");

        Assert.Contains("it changes nothing of the schema", (await ChangeScenario.FaultAsync(() => scenario.MigrateAsync("002_rows.sql"))).Message, StringComparison.Ordinal);
        Assert.Equal("ST2027", (await ChangeScenario.FaultAsync(() => scenario.MigrateAsync("003_none.sql"))).Code);
    }

    [Theory]
    [InlineData("!", "ST2069")]
    [InlineData("users", "ST2065")]
    public async Task What_cannot_be_written_is_refused(string name, string code)
    {
        await using var scenario = await StartedAsync("structure.sql", Users);
        await scenario.Live.ExecuteAsync("CREATE TABLE public.t (id int)");

        Assert.Equal(code, (await ChangeScenario.FaultAsync(() => scenario.NewAsync(name, MigrationTarget.Live))).Code);
        Assert.Equal(["structure.sql"], scenario.Files);
    }

    [Fact]
    public async Task Another_tools_files_are_not_applied_nor_marked()
    {
        await using var scenario = await StartedAsync("20250101000000_users/migration.sql", Users);

        Assert.Contains("npx prisma migrate deploy", (await ChangeScenario.FaultAsync(() => scenario.MigrateAsync())).Message, StringComparison.Ordinal);
        Assert.Contains("npx prisma migrate resolve --applied 20250101000000_users", (await ChangeScenario.FaultAsync(() => scenario.MigrateAsync("20250101000000_users"))).Message, StringComparison.Ordinal);
        Assert.Empty(await scenario.Live.QueryAsync("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"));
    }

    [Fact]
    public async Task A_refresh_does_not_empty_a_manifest_unless_it_may()
    {
        await using var scenario = await StartedAsync("001_users.sql", Users);
        await scenario.RefreshAsync(DatabaseMode.Shadow);
        var before = await File.ReadAllTextAsync(scenario.Manifest, TestContext.Current.CancellationToken);

        Assert.Equal("ST2075", (await ChangeScenario.FaultAsync(() => scenario.RefreshAsync())).Code);
        Assert.Equal(before, await File.ReadAllTextAsync(scenario.Manifest, TestContext.Current.CancellationToken));
        Assert.True((await scenario.RefreshAsync(allowEmpty: true)).Written);
    }

    private async Task<ChangeScenario> StartedAsync(string name, string text)
    {
        var scenario = await ChangeScenario.CreateAsync(server);
        scenario.Write(name, text);
        return scenario;
    }
}
