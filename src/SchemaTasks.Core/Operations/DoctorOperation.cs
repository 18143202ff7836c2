using System.Runtime.InteropServices;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Doctor;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Operations;

/// <summary>Machine, files and connection → a report of what works and what does not. Needs no server, changes nothing, downloads nothing.</summary>
internal static class DoctorOperation
{
    /// <returns>Every line, in order; nothing in it is secret.</returns>
    public static async Task<IReadOnlyList<DoctorLine>> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        var lines = new List<DoctorLine>();
        lines.AddRange(request.Versions.Select(version => new DoctorLine(DoctorState.Ok, version.Name, version.Version.Length > 0 ? version.Version : "unknown")));
        lines.Add(new DoctorLine(DoctorState.Ok, "system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}, {RuntimeInformation.FrameworkDescription}"));
        lines.AddRange(Files(request));
        lines.AddRange(await ShadowReport.RunAsync(new ShadowOptions { Provider = request.Database.Shadow, PreferredMajor = Major(request), Environment = request.Database.Environment, StartTimeout = request.Database.Timeout }, cancel).ConfigureAwait(false));
        lines.AddRange(await ConnectionAsync(request.Database, cancel).ConfigureAwait(false));
        return lines;
    }

    private static IEnumerable<DoctorLine> Files(DoctorRequest request)
    {
        var configuration = SchemaConfiguration.Default;
        if (request.ConfigurationFile is { } file) yield return Try("configuration", file, () => configuration = ConfigurationFile.Read(file));
        yield return File.Exists(request.ManifestFile)
            ? Try("manifest", request.ManifestFile, () => ManifestFile.Read(request.ManifestFile, configuration))
            : new DoctorLine(DoctorState.Optional, "manifest", $"there is none at {request.ManifestFile}", "dotnet build -t:SchemaRefresh creates it");
        if (request.Database.ShadowCommand is { } command) yield return new DoctorLine(DoctorState.Ok, "migrations", $"the shadow is filled by '{command.Command}'");
        else yield return request.Database is { HasMigrations: true, MigrationsDirectory: { } directory }
            ? TryMigrations(request.Database, directory)
            : new DoctorLine(DoctorState.Optional, "migrations", "there is no folder of migrations, or there are none in it", "Put SQL files into schema/migrations; without them there is no shadow server to compare with");
    }

    private static DoctorLine TryMigrations(DatabaseRequest database, string directory)
    {
        var layout = "";
        var line = Try("migrations", directory, () =>
        {
            var files = database.ReadMigrations();
            layout = files.Layout.IsPlain ? "" : $", {files.Description}";
            return files;
        });
        return line with { Text = line.Text + layout };
    }

    private static DoctorLine Try(string topic, string path, Func<object> read)
    {
        try
        {
            read();
            return new DoctorLine(DoctorState.Ok, topic, path);
        }
        catch (DiagnosticException exception)
        {
            var more = exception.Diagnostics.Length > 1 ? $" (and {exception.Diagnostics.Length - 1} more)" : "";
            return new DoctorLine(DoctorState.Problem, topic, $"{exception.Diagnostics[0]}{more}", "Fix the file at the place that is named");
        }
    }

    private static int? Major(DoctorRequest request)
    {
        try
        {
            return File.Exists(request.ManifestFile) ? ManifestFile.Read(request.ManifestFile).Schema.PostgresMajor : null;
        }
        catch (DiagnosticException)
        {
            return null;
        }
    }

    private static async Task<IEnumerable<DoctorLine>> ConnectionAsync(DatabaseRequest request, CancellationToken cancel)
    {
        var names = string.Join(", ", request.ConnectionVariables);
        if (request.ConnectionVariables.FirstOrDefault(name => ConnectionSettings.IsGiven([name], request.Environment)) is not { } variable)
            return [new DoctorLine(DoctorState.Optional, "connection", $"none of the environment variables {names} is set", "Set one to a postgres:// URL to compare with a live server; a shadow server needs none")];
        try
        {
            var server = ConnectionSettings.FromVariables([variable], request.Environment);
            return [new DoctorLine(DoctorState.Ok, "connection", $"{server}, from the environment variable {variable.Trim()}"), .. await ConnectionReport.RunAsync(server, request.Timeout, cancel).ConfigureAwait(false)];
        }
        catch (DiagnosticException exception)
        {
            return [new DoctorLine(DoctorState.Problem, "connection", $"the environment variable {variable.Trim()}: {exception.Diagnostics[0].Message}", $"See docs/diagnostics.md#{exception.Diagnostics[0].Code.ToLowerInvariant()}")];
        }
    }
}
