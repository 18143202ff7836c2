using System.Diagnostics;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Operations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>
/// Real tools fill the shadow by <c>SchemaShadowCommand</c> from the files of <c>tests/conformance/migrations</c>: the manifest is that of the plain
/// files, and the history that the tool leaves says what our reading of it says. Entity Framework Core by a program that migrates.
/// </summary>
internal sealed class MigrationToolsSuite : IConformanceSuite
{
    private static readonly string Fixtures = Path.Combine(Places.Conformance, "migrations");

    public string Name => "migration-tools";

    public bool OnDemand => true;

    public async Task RunAsync(ConformanceReport report)
    {
        var plain = await ManifestAsync(new DatabaseRequest { Mode = DatabaseMode.Shadow, MigrationsDirectory = Path.Combine(Fixtures, "plain") }, null, report);
        var (package, missing) = await NodePackage.InstallAsync("migration-tools");
        if (package is null)
        {
            report.Skip("the tools of npm", missing!);
        }
        else
        {
            var bin = Path.Combine(package.Folder, "node_modules", ".bin");
            await TryAsync("dbmate", $"'{bin}/dbmate' --migrations-dir '{Fixtures}/dbmate' --no-dump-schema migrate", package.Folder, plain, report);
            await TryAsync("node-pg-migrate", $"'{bin}/node-pg-migrate' up -m '{Fixtures}/node-pg-migrate'", package.Folder, plain, report);
            await TryAsync("drizzle", $"MIGRATIONS='{Fixtures}/drizzle' '{bin}/drizzle-kit' migrate", package.Folder, plain, report);
            if (HasJava) await TryAsync("liquibase", $"cd '{Fixtures}/liquibase' && sh '{package.Folder}/node_modules/liquibase/dist/liquibase/liquibase' --changelog-file=db.changelog-master.yaml --url=\"$SCHEMA_SHADOW_JDBC_URL\" update", package.Folder, plain, report);
            else report.Skip("Liquibase", "there is no Java");
        }
        await EntityFrameworkAsync(plain, report);
    }

    private static bool HasJava => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "java")));

    private static async Task EntityFrameworkAsync(string? plain, ConformanceReport report)
    {
        var folder = Path.Combine(Places.Artifacts, "efcore");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Places.Conformance, "efcore"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", "EfCore.csproj", "-nologo", "-v:q", "-tl:off", "-p:UseSharedCompilation=false"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        if (build.ExitCode != 0) report.Skip("Entity Framework Core", $"its program cannot be built here: {output.Split('\n')[0]}");
        else await TryAsync("efcore", $"dotnet bin/Debug/net10.0/EfCore.dll '{Fixtures}/plain'", folder, plain, report);
    }

    private static async Task TryAsync(string tool, string command, string folder, string? plain, ConformanceReport report)
    {
        try
        {
            var request = new DatabaseRequest { Mode = DatabaseMode.Shadow, ShadowCommand = new ShadowCommand(command, folder, TimeSpan.FromMinutes(2)) };
            var files = Directory.Exists(Path.Combine(Fixtures, tool)) ? MigrationFiles.Read(Path.Combine(Fixtures, tool)) : null;
            var manifest = await ManifestAsync(request, files, report);
            if (manifest == plain) report.Pass();
            else report.Fail(tool, "its schema is another one than that of the plain files");
            report.Tell($"{tool}: filled the shadow; {(files is null ? "the manifest" : "manifest and history")} as expected: {manifest == plain}");
        }
        catch (DiagnosticException exception)
        {
            report.Fail(tool, string.Join("; ", exception.Diagnostics));
        }
    }

    /// <summary>The manifest of the shadow; the tool's history in it has to say that nothing of the files is pending.</summary>
    private static async Task<string?> ManifestAsync(DatabaseRequest request, MigrationSet? files, ConformanceReport report)
    {
        await using var database = await OpenDatabase.OpenAsync(request, null, CancellationToken.None);
        if (files is not null)
        {
            var plan = await MigrationRunner.PlanAsync(database.Connection, files, new MigrationOptions(), CancellationToken.None);
            if (plan.Pending.IsEmpty && plan.Diagnostics.IsEmpty && plan.History.Length == files.Versioned.Length) report.Pass();
            else report.Fail($"history of {files.Layout.Tool}", $"pending {plan.Pending.Length}, rows {plan.History.Length}; {string.Join("; ", plan.Diagnostics)}");
        }
        var reading = await CatalogReader.ReadAsync(database.Connection, OpenDatabase.Options(SchemaConfiguration.Default, request), CancellationToken.None);
        return ManifestFile.Print(reading.Schema);
    }
}
