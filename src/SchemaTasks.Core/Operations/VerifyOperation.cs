using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Drift;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Operations;

/// <summary>Manifest × server → verdict and report. Whatever the outcome, the report is written, so that no older verdict remains.</summary>
internal static class VerifyOperation
{
    /// <exception cref="DiagnosticException">The manifest or the configuration is at fault (no server is asked then).</exception>
    public static async Task<VerifyResult> RunAsync(VerifyRequest request, CancellationToken cancel)
    {
        CheckPaths(request);
        var files = new ReportFiles(request);
        var sides = await CheckedSides.OfAsync(request.ManifestFile, request.Database, cancel).ConfigureAwait(false);
        ManifestDocument? manifest;
        SchemaConfiguration configuration;
        VerdictMemory? memory;
        try
        {
            configuration = request.ConfigurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(request.ConfigurationFile);
            memory = VerdictMemory.Of(request, configuration);
            manifest = memory is { MayBeInSync: true } ? null : ManifestFile.Read(request.ManifestFile, configuration);
        }
        catch (DiagnosticException exception)
        {
            var unwritten = files.Write(new DriftGate(Options(request, SchemaConfiguration.Default, sides)).CouldNotCheck(exception.Diagnostics));
            throw new DiagnosticException([.. exception.Diagnostics, .. unwritten], exception);
        }

        var gate = new DriftGate(Options(request, configuration, sides));
        var target = "";
        var opening = ImmutableArray<Diagnostic>.Empty;
        DriftReport report;
        try
        {
            var database = await OpenDatabase.OpenAsync(request.Database, manifest?.Schema.PostgresMajor, cancel).ConfigureAwait(false);
            await using (database.ConfigureAwait(false))
            {
                (target, opening) = (database.Description, database.Diagnostics);
                var reading = await ReadAsync(database, manifest, memory, configuration, request, cancel).ConfigureAwait(false);
                if (reading is null)
                {
                    target += ", its fingerprint is that of the last verify";
                    report = gate.InSync(memory!.Found!.Value);
                }
                else
                {
                    manifest ??= ManifestFile.Read(request.ManifestFile, configuration);
                    opening = [.. opening, .. UnmatchedFilters.Of(configuration, reading.Unfiltered, database.Description, !database.IsShadow)];
                    target += string.Concat(reading.HostIds.Select(id => $", {id.Key} {id.Value}"));
                    gate = new DriftGate(Options(request, configuration, sides with { HostIds = reading.HostIds, Platform = reading.Platform?.Name, LeftOut = configuration.PlatformObjects ? [] : LeftOut(reading.Platform) }));
                    report = await CheckAsync(gate, manifest, reading, request, configuration, cancel).ConfigureAwait(false);
                    memory?.Keep(report);
                }
            }
        }
        catch (DiagnosticException exception)
        {
            var severity = exception is ServerUnavailableException { IsTransient: true } ? request.Unreachable : DiagnosticSeverity.Error;
            report = gate.CouldNotCheck(exception.Diagnostics, severity);
            // The cause is the one error; that it means "could not check" is said beside it.
            report = report with { Diagnostics = [.. report.Diagnostics.Select(diagnostic => diagnostic.Code == DriftDiagnostics.CouldNotCheck.Code ? diagnostic with { Severity = DiagnosticSeverity.Message } : diagnostic)] };
        }
        return new VerifyResult(target, report, [.. manifest?.Warnings ?? [], .. opening, .. report.Diagnostics], files.Write(report), await NotifyAsync(request, report, cancel).ConfigureAwait(false));
    }

    /// <summary>What a reading leaves out of a host's servers, by its name alone.</summary>
    private static ImmutableHashSet<(ObjectKind Kind, string Name)> LeftOut(HostPlatform? platform) => platform is null ? [] :
    [
        .. platform.Extensions.Select(name => (ObjectKind.Extension, name)),
        .. platform.Schemas.Select(name => (ObjectKind.Schema, name)),
        .. platform.EventTriggers.Select(name => (ObjectKind.EventTrigger, name)),
    ];

    /// <returns><see langword="null"/> when the server is as it was at the last verify that was in sync.</returns>
    private static Task<CatalogReading?> ReadAsync(OpenDatabase database, ManifestDocument? manifest, VerdictMemory? memory, SchemaConfiguration configuration, VerifyRequest request, CancellationToken cancel)
    {
        // A shadow is new each time.
        if (memory is null || database.IsShadow) return ReadWholeAsync();
        return ReadUnlessKnownAsync();

        async Task<CatalogReading?> ReadWholeAsync() =>
            await database.ReadAsync(configuration, (manifest ?? ManifestFile.Read(request.ManifestFile, configuration)).Schema, request.Database, cancel).ConfigureAwait(false);

        async Task<CatalogReading?> ReadUnlessKnownAsync()
        {
            var options = OpenDatabase.Options(configuration, request.Database) with { Fingerprint = true };
            var reading = await CatalogReader.ReadUnlessAsync(database.Connection, options, memory.MayBeInSync ? fingerprint => memory.IsKnown(database.Connection, fingerprint) : null, cancel).ConfigureAwait(false);
            if (reading is not null) memory.Take(database.Connection, reading.Fingerprint);
            return reading;
        }
    }

    private static void CheckPaths(VerifyRequest request)
    {
        var paths = new OutputPaths(request.ManifestFile, request.ConfigurationFile, request.Database.MigrationsDirectory);
        paths.Add("SchemaDriftReportFile", request.ReportFile);
        paths.Add("SchemaDriftReportFile (its .json)", Path.ChangeExtension(request.ReportFile, ".json"));
        paths.Add("SchemaDriftReportFile (its .sql)", Path.ChangeExtension(request.ReportFile, ".sql"));
        paths.Add("SchemaDriftHistoryFile", request.HistoryFile);
        paths.Add("SchemaSarifFile", request.SarifFile);
        paths.Add("SchemaJUnitFile", request.JUnitFile);
        paths.Add("SchemaCodeQualityFile", request.CodeQualityFile);
        paths.Add("SchemaStepOutputFile", request.StepOutputFile);
        foreach (var (output, path) in request.Outputs.OrderBy(output => output.Key)) paths.Add(OutputRegistry.Of(output).PathProperty, path);
        paths.Check();
    }

    /// <summary>Sends the notice that was asked for, if there is something to say and the variable is set: a pull request's build has no secret.</summary>
    private static async Task<Diagnostic?> NotifyAsync(VerifyRequest request, DriftReport report, CancellationToken cancel) =>
        report.Outcome != DriftOutcome.InSync && request.WebhookVariable is { } variable && request.Database.Environment(variable) is { Length: > 0 } url
            ? await WebhookNotice.SendAsync(variable, url, report, $"Schema of {Path.GetFileName(request.ManifestFile)}", request.RunUrl, cancel).ConfigureAwait(false)
            : null;

    private static async Task<DriftReport> CheckAsync(
        DriftGate gate, ManifestDocument manifest, CatalogReading reading, VerifyRequest request, SchemaConfiguration configuration, CancellationToken cancel)
    {
        var platform = reading.Platform?.Kind ?? HostingPlatform.None;
        var replay = new SchemaReplay(request.Database with { Platform = platform }, configuration with { Platform = platform }, manifest.Schema.PostgresMajor);
        var report = gate.Check(manifest.Schema, manifest.Positions, reading.Schema, reading.Diagnostics);
        if (report.NeedsReplay && await replay.TryAsync(reading.Schema, cancel).ConfigureAwait(false) is var (replayed, server))
        {
            report = gate.Check(manifest.Schema, manifest.Positions, reading.Schema, reading.Diagnostics, replayed) with
            {
                Replay = Diagnostic.Create(DriftDiagnostics.Replayed, null, manifest.Schema.PostgresMajor, reading.Schema.PostgresMajor, server),
            };
        }
        if (report.Outcome != DriftOutcome.Drift) return report;

        var fix = ScriptGuard.Require(SqlScript.Fix(manifest.Schema, reading.Schema, new FixOptions
        {
            AllowDestructive = request.AllowDestructive,
            ConcurrentIndexes = request.ConcurrentIndexes,
            Tolerated = report.Tolerated,
            ServerSettings = reading.Settings,
            Access = new UnmanagedAccess(reading.WithAccess.Value) { ManagesOwners = configuration.Owners, ManagesGrants = configuration.Grants },
        }, report.Difference!));
        if (!request.ProveFix) return report.WithFix(fix);

        var tolerated = report.Tolerated.Select(change => change.Identity).ToHashSet();
        ImmutableArray<SchemaChange> Drift(DatabaseSchema repaired) => [.. gate.Check(manifest.Schema, manifest.Positions, repaired).Verdict.Changes.Where(change => !tolerated.Contains(change.Identity))];
        try
        {
            var proof = await replay.FixAsync(manifest.Schema, reading, fix, Drift, cancel).ConfigureAwait(false);
            return proof.Failure is { } failure ? report.WithUntriedFix(fix, [failure]) : report.WithFix(fix, proof.Remaining);
        }
        catch (DiagnosticException exception)
        {
            // The verdict does not depend on the trial, nor does the script; only the trial is missing.
            return report.WithUntriedFix(fix, exception.Diagnostics);
        }
    }

    private static DriftGateOptions Options(VerifyRequest request, SchemaConfiguration configuration, DriftSides sides) => new()
    {
        Configuration = configuration,
        FailOn = request.FailOn,
        Today = DateOnly.FromDateTime(request.Clock.GetUtcNow().UtcDateTime),
        ReportFile = request.ReportFile,
        Outputs = request.Outputs,
        Sides = sides,
        SourceRoot = request.SourceRoot,
    };
}
