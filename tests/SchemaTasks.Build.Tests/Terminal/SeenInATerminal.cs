namespace SchemaTasks.Build.Tests;

/// <summary>What a developer sees in an interactive terminal, where MSBuild's terminal logger shows a project's result and nothing else.</summary>
public class SeenInATerminal(LiveServer server)
{
    [Fact]
    public async Task Each_target_shows_its_result_and_its_table()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = Project(database);
        project.Write("schema/migrations/002_told.sql", "DO $$ BEGIN RAISE NOTICE 'rows: %', 17;\nRAISE WARNING 'slow'; END $$;");

        Shows(project, "SchemaMigrationStatus", "→ 2 pending (", "    pending +001_notes.sql", "    pending +002_told.sql");
        var migrated = Shows(project, "SchemaMigrate", "→ 2 applied (", @"    applied 001_notes.sql \(1 statement, \d+ ms\)", "    NOTICE 002_told.sql: rows: 17");
        var warning = Assert.Single(migrated.Warnings);
        Assert.Equal("ST0030", warning.Code);
        Assert.Contains("002_told.sql(2,", migrated.Output, StringComparison.Ordinal);
        Shows(project, "SchemaMigrationStatus", "→ nothing is pending (", @"    applied  \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ 001_notes.sql");
        Shows(project, "SchemaRefresh", "→ manifest created: schema/schema.manifest.yaml, from ");
        Shows(project, "SchemaVerify", "→ in sync (");

        await database.ExecuteAsync("CREATE INDEX notes_title_idx ON public.notes (title)");
        Shows(project, "SchemaDiff", "→ drift found: 1 change, 1 medium (", "    medium   index public.notes.notes_title_idx: it is on the server, not in the manifest");
        var verified = PseudoTerminal.Build(project, project.Environment, "-t:SchemaVerify");
        Assert.NotEqual(0, verified.ExitCode);
        Assert.Contains("→ drift found: 1 change, 1 medium (", verified.Output, StringComparison.Ordinal);
        Assert.Contains("error ST1208: Index 'public.notes.notes_title_idx'", verified.Output, StringComparison.Ordinal);
        Shows(project, "SchemaRefresh;SchemaDiff", "→ manifest changed (1 object): schema/schema.manifest.yaml, from ", @"    \+ index public.notes.notes_title_idx", "  in sync \\(");
        Shows(project, "SchemaGenerate", "→ ");
    }

    [Fact]
    public async Task A_long_table_is_cut_and_its_file_is_named()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = Project(database);
        for (var number = 2; number <= 45; number++) project.Write($"schema/migrations/{number:000}_t.sql", "SELECT 1;");

        var result = Shows(project, "SchemaMigrationStatus", "→ 45 pending (", "    pending +030_t.sql", "    … and 15 more lines, all of them in .*/bin/schema/logs/MigrateDatabase.log");

        Assert.DoesNotContain("031_t.sql", result.Output, StringComparison.Ordinal);
        Assert.Contains("045_t.sql", project.Read("bin/schema/logs/MigrateDatabase.log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_chain_shows_its_steps()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = Project(database);

        Shows(project, "SchemaFinalize", "→ SchemaFinalize runs requirements, migrate, ", "  SchemaFinalize 1/10 requirements ", @"  SchemaFinalize 2/10 migrate \(\d+\.\d\d s\) ok", "  SchemaFinalize 6/10 refresh ", @"→ SchemaFinalize 8/10 generate \(\d+\.\d\d s\) ok");
    }

    [Theory]
    [InlineData]
    [InlineData("-tl:off")]
    [InlineData("-v:n")]
    public async Task Piped_and_with_the_plain_logger_each_line_is_shown_once(params string[] arguments)
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = Project(database);

        var output = DotNet.Run(project.Root, ["build", "-t:SchemaMigrationStatus", .. arguments], project.Environment).Succeeds().Output;

        Assert.Single(output.Split('\n'), line => line.Contains("Plain -> 1 pending (", StringComparison.Ordinal));
        Assert.Single(output.Split('\n'), line => line.TrimStart().StartsWith("pending ", StringComparison.Ordinal) && line.EndsWith("001_notes.sql", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Piped_a_long_migration_says_what_it_does_from_time_to_time()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = Project(database);
        project.Write("schema/migrations/002_slow.sql", "SELECT pg_sleep(6);");

        var output = DotNet.Run(project.Root, ["build", "-t:SchemaMigrate"], project.Environment).Succeeds().Output;

        Assert.Matches(@"Plain: running '002_slow.sql', statement 1 of 1 \(\d+ s\)", output);
    }

    private static PlainProject Project(LiveDatabase database)
    {
        var project = new PlainProject();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Environment["DATABASE_URL"] = database.Url;
        return project;
    }

    /// <summary>Asserts that the project's result begins so and that these lines are shown.</summary>
    private static BuildResult Shows(PlainProject project, string target, string result, params string[] lines)
    {
        var shown = PseudoTerminal.Build(project, project.Environment, $"-t:{target}").Succeeds();
        Assert.Contains(result, shown.Output, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Matches($"(?m)^.*{line}", shown.Output));
        return shown;
    }
}
