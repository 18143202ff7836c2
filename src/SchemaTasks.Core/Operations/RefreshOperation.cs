using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks.Operations;

/// <summary>Server → manifest.</summary>
internal static class RefreshOperation
{
    /// <exception cref="DiagnosticException">
    /// The committed manifest or the configuration is at fault, the server cannot be read, or the file cannot be written. The manifest is as it was.
    /// </exception>
    public static async Task<RefreshResult> RunAsync(RefreshRequest request, CancellationToken cancel)
    {
        var configuration = request.ConfigurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(request.ConfigurationFile);
        var isNew = !File.Exists(request.ManifestFile);
        var committed = ManifestFile.ReadForRefresh(request.ManifestFile, configuration, out var conflicts);
        var database = await OpenDatabase.OpenAsync(request.Database, committed?.PostgresMajor, cancel).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var reading = await database.ReadAsync(configuration, committed, request.Database, cancel).ConfigureAwait(false);
            if (!request.AllowEmpty && committed is not null && Count(committed) is > 0 and var count && Count(reading.Schema) == 0)
                throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.WouldEmpty, new SourceLocation(request.ManifestFile, 1, 1), database.Description, Path.GetFileName(request.ManifestFile), $"{count} {(count == 1 ? "object" : "objects")}"));
            var changes = committed is null ? [] : RefreshSummary.Of(committed, reading.Schema);
            foreach (var change in changes) request.Announce(change);
            cancel.ThrowIfCancellationRequested();
            var written = ManifestFile.Write(reading.Schema, request.ManifestFile);
            JsonSchemas.WriteBeside(request.ManifestFile);
            if (await GitRepository.FindAsync(request.ManifestFile, cancel).ConfigureAwait(false) is not null && GitAttributes.Add(request.ManifestFile))
                request.Announce($"once in each clone, so that git diff shows the table of a changed column: {GitAttributes.Command}");
            var unwritten = Commit(reading.Platform, configuration, database, request);
            var name = reading.Platform is not { } platform ? database.Description : database.IsShadow ? $"{database.Description}, platform {platform.Name}" : $"{database.Description} ({string.Join(", ", [platform.Name, .. reading.HostIds.Select(id => $"{id.Key} {id.Value}")])})";
            return new RefreshResult(name, changes, isNew, conflicts, written, [.. database.Diagnostics, .. reading.Diagnostics, .. UnmatchedFilters.Of(configuration, reading.Unfiltered, database.Description, !database.IsShadow), .. unwritten]);
        }
    }

    /// <summary>A build without the server sees the same: whose server it is goes into the configuration.</summary>
    private static ImmutableArray<Diagnostic> Commit(HostPlatform? platform, SchemaConfiguration configuration, OpenDatabase database, RefreshRequest request)
    {
        if (platform is null || configuration.Platform != HostingPlatform.Auto || database.IsShadow) return [];
        // Where the targets look for it.
        var file = request.ConfigurationFile ?? Path.Combine(Path.GetDirectoryName(request.ManifestFile)!, "schema.config.yaml");
        if (PlatformLine.Add(file, platform.Kind) is { } refusal) return [refusal];
        request.Announce($"platform: {platform.Word}, added to {Path.GetFileName(file)}");
        return [];
    }
    /// <summary>Objects that migrations make; extensions and empty schemas are there without them, too.</summary>
    private static int Count(DatabaseSchema schema) => schema.Schemas.Sum(one =>
        one.Tables.Length + one.Views.Length + one.MaterializedViews.Length + one.Routines.Length + one.Sequences.Length + one.Enums.Length + one.Domains.Length + one.Composites.Length + one.Ranges.Length);
}
