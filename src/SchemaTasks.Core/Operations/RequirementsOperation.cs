using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks.Operations;

/// <summary>What a chain needs, checked before its first step changes anything: files that read, a server that answers.</summary>
public static class RequirementsOperation
{
    /// <returns>What was found, for people.</returns>
    /// <exception cref="DiagnosticException">Everything that is missing or at fault in the files, or else what is wrong with the server.</exception>
    public static async Task<string> RunAsync(RefreshRequest request, CancellationToken cancel)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var configuration = Collect(faults, () => request.ConfigurationFile is { } file ? ConfigurationFile.Read(file) : SchemaConfiguration.Default);
        var manifest = Collect(faults, () => File.Exists(request.ManifestFile) ? ManifestFile.Read(request.ManifestFile, configuration) : null);
        var migrations = Collect(faults, () => request.Database.MigrationsDirectory is { } directory ? MigrationFiles.Read(directory) : null);
        if (faults.Count > 0) throw new DiagnosticException(faults.DrainToImmutable());

        var found = new List<string> { manifest is null ? "no manifest yet" : "manifest" };
        if (request.ConfigurationFile is not null) found.Add("configuration");
        if (migrations is not null) found.Add($"{migrations.Versioned.Length + migrations.Repeatable.Length} migrations");
        found.Add(await ReachAsync(request.Database, manifest?.Schema.PostgresMajor, cancel).ConfigureAwait(false));
        return string.Join(", ", found);
    }

    private static async Task<string> ReachAsync(DatabaseRequest request, int? manifestMajor, CancellationToken cancel)
    {
        if (request.Resolve() == DatabaseMode.Shadow)
        {
            var shadow = await OpenDatabase.StartShadowAsync(request, manifestMajor, cancel).ConfigureAwait(false);
            await using (shadow.ConfigureAwait(false)) return $"shadow, {shadow.Description}";
        }
        var server = ConnectionSettings.FromVariables(request.ConnectionVariables, request.Environment);
        await Fingerprint.ReadAsync(server, request.Timeout, cancel).ConfigureAwait(false);
        return $"{server} answers";
    }

    private static T? Collect<T>(ImmutableArray<Diagnostic>.Builder faults, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DiagnosticException exception)
        {
            faults.AddRange(exception.Diagnostics);
            return default;
        }
    }
}
