using System.Text.RegularExpressions;

namespace SchemaTasks.Build.Tests;

/// <summary>The four commands of docs/migrations.md, with the packed package: a column that somebody added on production by hand is everywhere in the end.</summary>
public partial class TakenChange(PackedPackage package, LiveServer server)
{
    [Fact]
    public async Task By_hand_then_manifest_then_migration_then_marked_here_and_applied_there()
    {
        await using var production = await server.CreateDatabaseAsync();
        await using var staging = await server.CreateDatabaseAsync();
        using var consumer = new Consumer(package);
        consumer.Write("db/schema.proj", $"""<Project Sdk="SchemaTasks/{package.Version}" />""");
        consumer.Write("db/schema/migrations/001_notes.sql", Manifests.SmallMigration);
        BuildResult Run(LiveDatabase database, params string[] arguments) => DotNet.Run(consumer.Root, ["build", "db/schema.proj", .. arguments, "-nologo", "-v:n", "-clp:NoSummary", "-tl:off"], new Dictionary<string, string> { ["DATABASE_URL"] = database.Url });
        foreach (var database in (LiveDatabase[])[production, staging]) Run(database, "-t:SchemaMigrate").Succeeds();
        Run(production, "-t:SchemaRefresh").Succeeds();

        await production.ExecuteAsync("ALTER TABLE public.notes ADD COLUMN phone text");
        var console = string.Join('\n',
            Said("SchemaRefresh", Run(production, "-t:SchemaRefresh").Succeeds()),
            Said("SchemaNewMigration", Run(production, "-t:SchemaNewMigration", "-p:SchemaMigrationName=add_phone").Succeeds()),
            Said("SchemaMigrate, marked", Run(production, "-t:SchemaMigrate", "-p:SchemaMigrationMarkApplied=002_add_phone.sql").Succeeds()),
            Said("SchemaMigrate", Run(staging, "-t:SchemaMigrate").Succeeds()));

        Assert.Equal(
            """
            SchemaRefresh: + column public.notes.phone
            SchemaRefresh: schema -> manifest changed (1 object): schema/schema.manifest.yaml, from SERVER
            SchemaNewMigration: + column public.notes.phone
            SchemaNewMigration: wrote schema/migrations/002_add_phone.sql
            SchemaNewMigration: wrote schema/migrations/rollback_002_add_phone.sql
            SchemaNewMigration: schema -> schema/migrations/002_add_phone.sql and 1 more: with it the migrations of plain SQL files give the manifest
            SchemaMigrate, marked: schema -> 002_add_phone.sql recorded as applied (SERVER)
            SchemaMigrate: applied 002_add_phone.sql (1 statement, N ms)
            SchemaMigrate: schema -> 1 applied (SERVER)
            """, console);
        foreach (var database in (LiveDatabase[])[production, staging])
        {
            Run(database, "-t:SchemaVerify").Succeeds();
            Assert.Contains("nothing is pending", Run(database, "-t:SchemaMigrate").Succeeds().Output, StringComparison.Ordinal);
        }
        Run(production, "-t:SchemaVerify", "-p:SchemaDatabase=shadow").Succeeds();
    }

    /// <summary>What SchemaTasks itself printed, without what differs from run to run.</summary>
    private static string Said(string target, BuildResult result) =>
        string.Join('\n', result.Output.Split('\n').Select(line => line.Trim()).Where(line => Ours().IsMatch(line)).Select(line => $"{target}: {Milliseconds().Replace(Server().Replace(line, "SERVER"), "N ms")}"));

    [GeneratedRegex(@"\A(?:\+ column|wrote|applied \d|schema -> )")]
    private static partial Regex Ours();

    [GeneratedRegex(@"\w+@[^\s)]+")]
    private static partial Regex Server();

    [GeneratedRegex(@"\d+ ms")]
    private static partial Regex Milliseconds();
}
