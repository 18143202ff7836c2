using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Drift;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Migrations.Layouts;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Sql;

namespace SchemaTasks.Operations;

/// <summary>Drift → the next migration: what brings the migrations, replayed on a shadow, to the manifest or to the live server.</summary>
internal static class NewMigrationOperation
{
    /// <summary>More changes would not be read.</summary>
    private const int MostNamed = 3;

    /// <exception cref="DiagnosticException">The migrations, the manifest or the servers are at fault, the layout has no such file, or the new file does not run: nothing stays written.</exception>
    public static async Task<NewMigrationResult> RunAsync(NewMigrationRequest request, CancellationToken cancel)
    {
        if (NewMigration.ToSlug(request.Name) is not { Length: > 0 } slug) throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.MigrationName, null, string.IsNullOrWhiteSpace(request.Name) ? "SchemaMigrationName is not set" : $"SchemaMigrationName is '{request.Name}', which holds no letter, digit or underscore"));
        if (request.Database.ShadowCommand is { } command)
            throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.NoNextFile, null, "the tool that SchemaShadowCommand runs", $"they are code ('{command.Command}'); the fix script of the drift report has the statements"));
        var configuration = request.ConfigurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(request.ConfigurationFile);
        var manifest = request.From == MigrationTarget.Manifest ? ReadManifest(request, configuration) : null;
        // A repository that begins with a database has no file yet.
        var directory = request.Database.MigrationsDirectory ?? throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.NoMigrations, null, ""));
        Directory.CreateDirectory(directory);
        var files = MigrationFiles.Read(directory, request.Database.MigrationsFormat);
        var target = manifest ?? await ReadLiveAsync(request, configuration, cancel).ConfigureAwait(false);

        var present = await ReplayAsync(request, configuration, files, target, cancel).ConfigureAwait(false);
        var report = Check(request, configuration, target, present.Schema);
        var changes = Drift(report);
        if (changes.IsEmpty) return new NewMigrationResult([], files.Layout.Tool, [], []);

        var up = SqlScript.Fix(target, present.Schema, new FixOptions
        {
            AllowDestructive = request.AllowDestructive,
            Tolerated = report.Tolerated,
            ConcurrentIndexes = request.ConcurrentIndexes && files.Layout.RunsOutsideOfTransactions,
            ServerSettings = present.Settings,
            Access = new UnmanagedAccess(present.WithAccess.Value) { ManagesOwners = configuration.Owners, ManagesGrants = configuration.Grants },
        });
        var migration = new NewMigration
        {
            Slug = slug,
            Now = request.Clock.GetUtcNow(),
            Planner = await PlannerAsync(request.ManifestFile, cancel).ConfigureAwait(false),
            Parts = NewMigrationText.Parts(up, Undo(target, present, up), Unfixable(target, present)),
        };
        if (up.Statements.All(statement => statement.Withheld))
            return new NewMigrationResult([], files.Layout.Tool, [], [Diagnostic.Create(LayoutDiagnostics.Remains, null, "nothing could be written, so everything", Named(changes))]);
        var written = files.Layout.Next(files, migration);
        var before = changes.Select(change => change.Identity).ToHashSet();
        var (remaining, isKept) = await WriteAsync(written, () => TryAsync(request, configuration, target, cancel), left => !before.SetEquals(left.Select(change => change.Identity))).ConfigureAwait(false);
        if (!isKept) return new NewMigrationResult([], files.Layout.Tool, [], [Diagnostic.Create(LayoutDiagnostics.Remains, null, "its statements change nothing, so it was not kept, and everything", Named(remaining))]);
        return new NewMigrationResult([.. written.Select(file => file.Path)], files.Layout.Tool, RefreshSummary.Of(present.Schema, target),
            remaining.IsEmpty ? [] : [Diagnostic.Create(LayoutDiagnostics.Remains, new SourceLocation(written[0].Path, 1, 1), "the schema", Named(remaining))])
        {
            MarkCommands = request.From == MigrationTarget.Live ? MarkCommands(request.Database.ReadMigrations(), files) : [],
        };
    }

    /// <summary>The live server has the effect already: to run the files there would fail.</summary>
    private static ImmutableArray<string> MarkCommands(MigrationSet now, MigrationSet before)
    {
        var known = before.Versioned.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        return [.. now.Versioned.Where(file => !known.Contains(file.Name)).Select(now.Layout.MarkAdvice)];
    }

    private static DatabaseSchema ReadManifest(NewMigrationRequest request, SchemaConfiguration configuration) =>
        File.Exists(request.ManifestFile) ? ManifestFile.Read(request.ManifestFile, configuration).Schema : throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.NoManifest, null, request.ManifestFile));

    private static async Task<DatabaseSchema> ReadLiveAsync(NewMigrationRequest request, SchemaConfiguration configuration, CancellationToken cancel)
    {
        var server = ConnectionSettings.FromVariables(request.Database.ConnectionVariables, request.Database.Environment);
        return (await CatalogReader.ReadAsync(server, OpenDatabase.Options(configuration, request.Database), cancel).ConfigureAwait(false)).Schema;
    }

    private static async Task<CatalogReading> ReplayAsync(NewMigrationRequest request, SchemaConfiguration configuration, MigrationSet files, DatabaseSchema target, CancellationToken cancel)
    {
        var shadow = await OpenDatabase.OpenFilledAsync(request.Database with { Mode = DatabaseMode.Shadow, SharedShadow = null }, files, target.PostgresMajor, cancel).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false)) return await shadow.ReadAsync(configuration, target, request.Database, cancel).ConfigureAwait(false);
    }

    /// <summary>What leads back; <see langword="null"/> when a change has no way back.</summary>
    private static SqlScript? Undo(DatabaseSchema target, CatalogReading present, SqlScript up)
    {
        var down = SqlScript.Fix(present.Schema, target, new FixOptions { AllowDestructive = true });
        return down.Unfixable.IsEmpty && down.Statements.All(statement => statement.InTransaction) && up.Statements.All(statement => !statement.Withheld) ? down : null;
    }

    private static string? Unfixable(DatabaseSchema target, CatalogReading present) =>
        SqlScript.Fix(present.Schema, target, new FixOptions { AllowDestructive = true }).Unfixable is [var first, ..] ? $"{first.Object}: {first.Reason}" : null;

    /// <summary>What the whole folder, with the new file, leaves of the difference.</summary>
    private static async Task<ImmutableArray<SchemaChange>> TryAsync(NewMigrationRequest request, SchemaConfiguration configuration, DatabaseSchema target, CancellationToken cancel)
    {
        var result = await ReplayAsync(request, configuration, request.Database.ReadMigrations(), target, cancel).ConfigureAwait(false);
        return Drift(Check(request, configuration, target, result.Schema));
    }

    /// <summary>What is drift and what is not: rules and the baseline of the configuration decide it, as for SchemaVerify.</summary>
    private static DriftReport Check(NewMigrationRequest request, SchemaConfiguration configuration, DatabaseSchema target, DatabaseSchema actual)
    {
        var document = ManifestFile.Parse(ManifestFile.Print(target), request.ManifestFile);
        var options = new DriftGateOptions { Configuration = configuration, Today = DateOnly.FromDateTime(request.Clock.GetUtcNow().UtcDateTime), ReportFile = request.ManifestFile };
        return new DriftGate(options).Check(document.Schema, document.Positions, actual);
    }

    private static ImmutableArray<SchemaChange> Drift(DriftReport report)
    {
        var tolerated = report.Tolerated.Select(change => change.Identity).ToHashSet();
        return [.. report.Verdict.Changes.Where(change => change.Severity != DriftSeverity.Note && !tolerated.Contains(change.Identity))];
    }

    /// <summary>Writes the files, and takes them back when what follows fails or shows that they are of no use.</summary>
    private static async Task<(ImmutableArray<SchemaChange> Remaining, bool IsKept)> WriteAsync(IReadOnlyList<NewFile> files, Func<Task<ImmutableArray<SchemaChange>>> attempt, Func<ImmutableArray<SchemaChange>, bool> isOfUse)
    {
        var before = files.Select(file => (file.Path, Text: File.Exists(file.Path) ? File.ReadAllBytes(file.Path) : null)).ToList();
        // A list of migrations, or a file that takes another change set, is the one kind that is written again.
        if (files.FirstOrDefault(file => file.Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) && File.Exists(file.Path) && !file.Text.StartsWith(File.ReadAllText(file.Path).TrimEnd(), StringComparison.Ordinal)) is { } taken)
            throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.FileExists, new SourceLocation(taken.Path, 1, 1), taken.Path));
        try
        {
            foreach (var file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
                AtomicFile.WriteIfDifferent(file.Path, file.Text);
            }
            var remaining = await attempt().ConfigureAwait(false);
            var isKept = isOfUse(remaining);
            if (!isKept) TakeBack();
            return (remaining, isKept);
        }
        catch (Exception exception)
        {
            TakeBack();
            if (exception is DiagnosticException { Diagnostics: [var first, ..] } && first.Code == HistoryDiagnostics.StatementFailed.Code)
                throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.NewMigrationFails, null, Path.GetFileName(first.Location?.File ?? ""), first.Message), exception);
            throw;
        }

        void TakeBack()
        {
            foreach (var (path, text) in before)
            {
                if (text is not null) AtomicFile.WriteIfDifferent(path, text);
                else File.Delete(path);
                if (text is null && Directory.Exists(Path.GetDirectoryName(path)) && !Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!).Any()) Directory.Delete(Path.GetDirectoryName(path)!);
            }
        }
    }

    private static async Task<string> PlannerAsync(string file, CancellationToken cancel)
    {
        var repository = await GitRepository.FindAsync(file, cancel).ConfigureAwait(false);
        return repository is null || await repository.UserAsync(cancel).ConfigureAwait(false) is not { } user ? "SchemaTasks <schematasks@localhost>" : user;
    }

    private static string Named(ImmutableArray<SchemaChange> changes) =>
        string.Join(", ", changes.Select(change => change.Facet is { } facet ? $"{change.Path} ({facet})" : change.Path.ToString()).Take(MostNamed)) + (changes.Length > MostNamed ? " and others" : "");
}
