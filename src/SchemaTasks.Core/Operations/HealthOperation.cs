using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Drift;
using SchemaTasks.Generation;
using SchemaTasks.Health;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Model;

namespace SchemaTasks.Operations;

/// <summary>Server, manifest and outputs → verdict and report.</summary>
internal static class HealthOperation
{
    /// <exception cref="DiagnosticException">The manifest or the configuration is at fault (no server is asked then).</exception>
    public static async Task<HealthResult> RunAsync(HealthRequest request, CancellationToken cancel)
    {
        var configuration = request.ConfigurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(request.ConfigurationFile);
        var manifest = File.Exists(request.ManifestFile) ? ManifestFile.Read(request.ManifestFile, configuration) : null;
        var now = request.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (causes, unseeded) = (ImmutableArray<Diagnostic>.Empty, ImmutableArray<Diagnostic>.Empty);
        HealthReport report;
        try
        {
            var database = await OpenDatabase.OpenAsync(request.Database, manifest?.Schema.PostgresMajor, cancel).ConfigureAwait(false);
            await using (database.ConfigureAwait(false))
            {
                (var seeded, unseeded) = database.IsShadow ? await SeedOperation.FillAsync(database.Connection, request.Seeds, cancel).ConfigureAwait(false) : (false, []);
                var options = Options(configuration, request.Database, database.IsShadow, seeded, today) with { Deep = request.Deep };
                var reading = HealthRunner.RunAsync(database.Connection, options, cancel);
                var drift = DriftAsync(database, manifest, configuration, request, today, cancel);
                var migrations = database.IsShadow ? Task.FromResult<CheckResult?>(null) : MigrationsAsync(database, request.Database, cancel);
                await Task.WhenAll(reading, drift, migrations).ConfigureAwait(false);
                var checks = (await reading.ConfigureAwait(false)).Results.Concat(new[] { await drift.ConfigureAwait(false), await migrations.ConfigureAwait(false) }.OfType<CheckResult>());
                report = new HealthReport { Database = database.Description, Time = now, Facts = (await reading.ConfigureAwait(false)).Facts, Rows = (await reading.ConfigureAwait(false)).Rows, Checks = [.. checks] };
            }
        }
        catch (DiagnosticException exception)
        {
            // The outputs need no server: they are checked all the same.
            causes = exception.Diagnostics;
            report = new HealthReport { Database = "none", Time = now, Checks = [Unreachable(exception.Diagnostics)] };
        }
        report = report with { Checks = [.. report.Checks.Concat(Outputs(request, manifest, configuration)).OrderBy(check => check.Check.Code, StringComparer.Ordinal)] };
        report = Located(report, manifest).Accepting(configuration.Health.Ignore, today);
        var unwritten = ReportText.Write((request.ReportFile, report.ToMarkdown()), (Path.ChangeExtension(request.ReportFile, ".json"), report.ToJson()));
        if (request.SummaryFile is { } summary) unwritten = [.. unwritten, .. ReportText.Append(summary, report.ToMarkdown())];
        // The cause is the error; the finding of the check would repeat it.
        var found = report.Diagnostics(request.FailOn).Where(diagnostic => causes.IsEmpty || diagnostic.Code != HealthCheck.Of("server").Code);
        return new HealthResult(report, [.. causes, .. unseeded, .. found], unwritten);
    }

    /// <summary>Rows of tables and materialized views alone (<c>SchemaSmoke</c>).</summary>
    /// <exception cref="DiagnosticException">The configuration is at fault, or the server cannot be read.</exception>
    public static async Task<HealthResult> CountAsync(HealthRequest request, CancellationToken cancel)
    {
        var configuration = request.ConfigurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(request.ConfigurationFile);
        var now = request.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var database = await OpenDatabase.OpenAsync(request.Database, null, cancel).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var (seeded, unseeded) = database.IsShadow ? await SeedOperation.FillAsync(database.Connection, request.Seeds, cancel).ConfigureAwait(false) : (false, []);
            var reading = await HealthRunner.CountAsync(database.Connection, Options(configuration, request.Database, database.IsShadow, seeded, today), cancel).ConfigureAwait(false);
            var report = new HealthReport { Database = database.Description, Time = now, Checks = reading.Results, Rows = reading.Rows }.Accepting([.. configuration.Health.Ignore.Where(entry => entry.Check is "minimum_rows" or "ST6120")], today);
            return new HealthResult(report, [.. unseeded, .. report.Diagnostics(request.FailOn)], []);
        }
    }

    private static HealthOptions Options(SchemaConfiguration configuration, DatabaseRequest database, bool isShadow, bool seeded, DateOnly today) => new()
    {
        Configuration = configuration,
        Timeout = database.Timeout,
        IsShadow = isShadow,
        HistoryTable = database.HistoryTable,
        ExpectsRows = !isShadow || seeded,
        Today = today,
    };

    private static CheckResult Unreachable(ImmutableArray<Diagnostic> causes) => new()
    {
        Check = HealthCheck.Of("server"),
        Outcome = CheckOutcome.CouldNotCheck,
        Findings = [.. causes.Select(cause => new HealthFinding { Check = HealthCheck.Of("server"), Level = HealthLevel.Broken, Subject = cause.Code, Message = cause.Message.TrimEnd('.'), Location = cause.Location })],
        Remarks = ["nothing of the database was checked"],
    };

    private static async Task<CheckResult?> DriftAsync(OpenDatabase database, ManifestDocument? manifest, SchemaConfiguration configuration, HealthRequest request, DateOnly today, CancellationToken cancel)
    {
        if (manifest is null) return null;
        var check = HealthCheck.Of("drift");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            var reading = await database.ReadAsync(configuration, manifest.Schema, request.Database, cancel).ConfigureAwait(false);
            var report = new DriftGate(new DriftGateOptions { Configuration = configuration, Today = today, ReportFile = request.ReportFile }).Check(manifest.Schema, manifest.Positions, reading.Schema, reading.Diagnostics);
            return new CheckResult
            {
                Check = check,
                Elapsed = clock.Elapsed,
                Outcome = report.Outcome switch { DriftOutcome.InSync => CheckOutcome.Ok, DriftOutcome.Drift => CheckOutcome.Found, DriftOutcome.CouldNotCheck => CheckOutcome.CouldNotCheck },
                Findings = [.. report.Changes.Select(change => OfChange(check, change))],
                Remarks = [.. report.CouldNotCheck.Select(cause => cause.Message)],
            };
        }
        catch (DiagnosticException exception)
        {
            return new CheckResult { Check = check, Elapsed = clock.Elapsed, Outcome = CheckOutcome.CouldNotCheck, Remarks = [.. exception.Diagnostics.Select(diagnostic => diagnostic.Message)] };
        }
    }

    private static HealthFinding OfChange(HealthCheck check, ReportedChange change) => new()
    {
        Check = check,
        Level = change.Change.Severity >= DriftSeverity.High ? HealthLevel.Broken : HealthLevel.Attention,
        Subject = change.Change.Path.ToString(),
        Path = change.Change.Path,
        Message = ChangeDiagnostics.Sentence(change.Change, new DriftSides()),
        Location = change.Location,
        Cure = "Run SchemaVerify for the fix script, or SchemaRefresh if the change is wanted",
    };

    private static async Task<CheckResult?> MigrationsAsync(OpenDatabase database, DatabaseRequest request, CancellationToken cancel)
    {
        if (!request.HasMigrations || request.ShadowCommand is not null) return null;
        var list = new FindingList(HealthCheck.Of("migrations"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            var files = request.ReadMigrations();
            var plan = await MigrationRunner.PlanAsync(database.Connection, files, new MigrationOptions { HistoryTable = request.HistoryTable, ConnectTimeout = request.Timeout, Platform = request.Configuration.Platform }, cancel).ConfigureAwait(false);
            foreach (var file in plan.Pending)
                list.Add(new HealthFinding { Check = list.Check, Level = HealthLevel.Attention, Subject = file.Name, Message = "it is pending", Cure = files.Layout.ApplyCommand, Location = new SourceLocation(file.Path, 1, 1) });
            foreach (var fault in plan.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Message))
                list.Add(new HealthFinding { Check = list.Check, Level = fault.Severity == DiagnosticSeverity.Error ? HealthLevel.Broken : HealthLevel.Attention, Subject = fault.Code, Message = fault.Message.TrimEnd('.'), Location = fault.Location });
        }
        catch (DiagnosticException exception)
        {
            list.CouldNotCheck(exception.Diagnostics[0].Message);
        }
        return new CheckResult
        {
            Check = list.Check,
            Elapsed = clock.Elapsed,
            Outcome = list.IsIncomplete ? CheckOutcome.CouldNotCheck : list.Findings.Count > 0 ? CheckOutcome.Found : CheckOutcome.Ok,
            Findings = [.. list.Findings],
            Remarks = list.Remarks,
        };
    }

    private static ImmutableArray<CheckResult> Outputs(HealthRequest request, ManifestDocument? manifest, SchemaConfiguration configuration)
    {
        if (manifest is null || request.Outputs.IsEmpty) return [];
        return OutputChecks.Run(GenerateOperation.Generate(manifest, configuration, Generation(request), CancellationToken.None));
    }

    /// <summary>Findings of objects that the manifest has point to its lines.</summary>
    private static HealthReport Located(HealthReport report, ManifestDocument? manifest)
    {
        if (manifest is null) return report;
        var known = manifest.Schema.Schemas.SelectMany(schema =>
            schema.Tables.SelectMany(table => table.Partitions.Select(partition => (partition.Schema, partition.Table.Name)).Prepend((schema.Name, table.Name)))
                .Concat(schema.Views.Select(view => (schema.Name, view.Name)))
                .Concat(schema.MaterializedViews.Select(view => (schema.Name, view.Name)))
                .Concat(schema.Sequences.Select(sequence => (schema.Name, sequence.Name)))
                .Concat(schema.Routines.Select(routine => (schema.Name, routine.Name)))).ToHashSet();
        var extensions = manifest.Schema.Extensions.Select(extension => extension.Name).ToHashSet(StringComparer.Ordinal);
        bool Has(ObjectPath path) => path.Kind == ObjectKind.Extension ? extensions.Contains(path.Name) : known.Contains((path.Schema, path.Name));
        HealthFinding Locate(HealthFinding finding) => finding is { Location: null, Path: { } path } && Has(path) ? finding with { Location = manifest.Positions.Locate(path) } : finding;
        return report with { Checks = [.. report.Checks.Select(check => check with { Findings = [.. check.Findings.Select(Locate)] })] };
    }

    // The C# file depends on the project's namespace and is compiled in the build that generates it.
    private static GenerateRequest Generation(HealthRequest request) => new()
    {
        ManifestFile = request.ManifestFile,
        Outputs = request.Outputs.Remove(OutputKind.Csharp),
        AmplifyDialect = request.AmplifyDialect,
    };
}
