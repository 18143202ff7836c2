using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Health;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks.Operations;

/// <summary>What a chain needs: files that can be read, a server that answers, and what the configuration requires of it.</summary>
internal static class RequirementsOperation
{
    /// <returns>What was found, for people.</returns>
    /// <exception cref="DiagnosticException">Everything that is missing or at fault in the files, or else everything that the server lacks.</exception>
    public static async Task<(string Summary, ImmutableArray<Diagnostic> Diagnostics)> RunAsync(RequirementsRequest request, CancellationToken cancel)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var configuration = Collect(faults, () => request.ConfigurationFile is { } file ? ConfigurationFile.Read(file) : SchemaConfiguration.Default);
        var manifest = Collect(faults, () => File.Exists(request.ManifestFile) ? ManifestFile.Read(request.ManifestFile, configuration) : null);
        var migrations = Collect(faults, () => request.Database.HasMigrations && request.Database.ShadowCommand is null ? request.Database.ReadMigrations() : null);
        var seeds = Collect(faults, () => request.Seeds.Exists ? request.Seeds.Read() : []);
        if (faults.Count > 0) throw new DiagnosticException(faults.DrainToImmutable());

        var found = new List<string>();
        if (request.Phase != RequirementPhase.Objects)
        {
            found.Add(manifest is null ? "no manifest yet" : "manifest");
            if (request.ConfigurationFile is not null) found.Add("configuration");
            if (migrations is not null) found.Add(migrations.Layout.IsPlain ? Count(migrations.Versioned.Length + migrations.Repeatable.Length, "migration") : migrations.Description);
            if (seeds.Length > 0) found.Add(Count(seeds.Length, "seed"));
        }
        var database = await OpenAsync(request, manifest?.Schema.PostgresMajor, cancel).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var check = new RequirementsCheck(configuration!.Requires, request.Phase, database.IsShadow);
            // Without requirements it only has to answer.
            var diagnostics = await check.RunAsync(database.Connection, request.Database.Timeout, cancel).ConfigureAwait(false);
            if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) throw new DiagnosticException(diagnostics);
            if (check.Count > 0) found.Add($"{Count(check.Count, "requirement")} met");
            found.Add(request.Phase == RequirementPhase.Objects && check.Count == 0 ? "no objects are required" : database.IsShadow ? database.Description : $"{database.Description} answers");
            return (string.Join(", ", found), [.. request.Phase == RequirementPhase.Objects ? [] : database.Diagnostics, .. diagnostics]);
        }
    }

    /// <summary>Before the migrations the shadow is empty; after them it has what they made.</summary>
    private static Task<OpenDatabase> OpenAsync(RequirementsRequest request, int? manifestMajor, CancellationToken cancel) =>
        request.Phase != RequirementPhase.Objects && request.Database.Resolve() == DatabaseMode.Shadow
            ? OpenDatabase.OpenShadowAsync(request.Database, manifestMajor, request.Database.ShadowCommand is null ? request.Database.ReadMigrations() : null, cancel)
            : OpenDatabase.OpenAsync(request.Database, manifestMajor, cancel);

    private static string Count(int number, string word) => $"{number} {word}{(number == 1 ? "" : "s")}";

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
