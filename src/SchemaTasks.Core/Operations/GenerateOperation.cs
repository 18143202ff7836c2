using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Manifest;
using SchemaTasks.Sql;

namespace SchemaTasks.Operations;

/// <summary>Manifest → files. Asks no server.</summary>
internal static class GenerateOperation
{
    /// <exception cref="DiagnosticException">The manifest or the configuration is at fault, or the script cannot be written.</exception>
    public static GenerateResult Run(GenerateRequest request, CancellationToken cancel)
    {
        var paths = new OutputPaths(request.ManifestFile, request.ConfigurationFile, request.MigrationsDirectory);
        foreach (var (output, path) in request.Outputs.OrderBy(output => output.Key)) paths.Add(OutputRegistry.Of(output).PathProperty, path);
        paths.Add("SchemaScriptFile", request.ScriptFile);
        paths.Check();
        request.Boundary?.Require(Places(request));

        using var shared = SharedOutputs.Enter(request, cancel);
        // Templates are the project's own, whoever generated the rest; notes and reports are known only with the configuration.
        if (request.Templates.IsEmpty && !WantsFilesOfPeople(request) && shared?.FindGenerated(out var project) is { } there) return new GenerateResult(there, [], [], project);

        var configuration = request.ConfigurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(request.ConfigurationFile);
        request.Boundary?.Require(FilesOfPeople(request, configuration.Docs));
        var manifest = ManifestFile.Read(request.ManifestFile, configuration);
        var generated = Generate(manifest, configuration, request, cancel);
        var files = generated.Files;
        var diagnostics = manifest.Warnings.Concat(generated.Diagnostics).ToImmutableArray().ToBuilder();
        CheckPaths(request, files);
        shared?.Check(files);
        var written = OutputWriter.Write(files, diagnostics);
        var removed = OutputWriter.RemoveLeftOver(generated.Earlier, files, written.Select(file => file.Path), diagnostics);
        if (diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error)) shared?.Keep(files);
        if (request.ScriptFile is { } script)
        {
            var changed = AtomicFile.WriteIfDifferent(script, SqlScript.Create(manifest.Schema).ToText());
            written.Add((script, changed));
        }
        // Several outputs report a fault of a setting that they share.
        return new GenerateResult([.. written.Select(file => file.Path)], [.. written.Where(file => file.Changed).Select(file => file.Path)], [.. diagnostics.Distinct()]) { Removed = removed, Watched = WantsFilesOfPeople(request) ? DocumentationFiles.Watched(configuration.Docs) : [] };
    }

    /// <summary>An output may be several files: the paths of those are known only now.</summary>
    private static void CheckPaths(GenerateRequest request, IEnumerable<GeneratedFile> files)
    {
        var paths = new OutputPaths(request.ManifestFile, request.ConfigurationFile, request.MigrationsDirectory);
        foreach (var file in files) paths.Add(file.Output is { } output ? OutputRegistry.Of(output).Word : "SchemaTemplate", file.Path);
        paths.Add("SchemaScriptFile", request.ScriptFile);
        paths.Check();
        request.Boundary?.Require(files.Select(file => new ProjectPlace(file.Output is { } output ? OutputRegistry.Of(output).PathProperty : "OutputPath of a SchemaTemplate", file.Path)));
    }

    private static IEnumerable<ProjectPlace> FilesOfPeople(GenerateRequest request, DocsSettings docs)
    {
        if (WantsFilesOfPeople(request) && docs.Notes is { } notes) yield return new ProjectPlace("docs: notes", Path.GetFullPath(notes.Path), IsRead: true, notes.Location);
        if (!WantsReports(request)) yield break;
        foreach (var report in docs.Reports) yield return new ProjectPlace("docs: reports", Path.GetFullPath(report.Path), Location: report.Location);
    }

    private static IEnumerable<ProjectPlace> Places(GenerateRequest request)
    {
        foreach (var (output, path) in request.Outputs.OrderBy(output => output.Key)) yield return new ProjectPlace(OutputRegistry.Of(output).PathProperty, path);
        if (request.ScriptFile is { } script) yield return new ProjectPlace("SchemaScriptFile", script);
        foreach (var template in request.Templates) yield return new ProjectPlace("SchemaTemplate", template.File);
    }

    /// <summary>What the manifest generates now; writes nothing.</summary>
    internal static GeneratedFiles Generate(
        ManifestDocument manifest, SchemaConfiguration configuration, GenerateRequest request, CancellationToken cancel)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var input = new GenerationInput
        {
            Schema = manifest.Schema,
            Positions = manifest.Positions,
            Configuration = configuration,
            Outputs = request.Outputs,
            AmplifyDialect = request.AmplifyDialect,
            CSharpNamespace = request.CSharpNamespace,
            VersionName = request.VersionName,
            ProjectDirectory = request.ProjectDirectory,
            Templates = [.. request.Templates.Select(template => ReadTemplate(template, diagnostics)).OfType<SchemaTemplate>()],
            Notes = WantsFilesOfPeople(request) ? DocumentationFiles.Notes(configuration.Docs, diagnostics) : [],
            Reports = WantsReports(request) ? DocumentationFiles.Reports(configuration.Docs, diagnostics) : [],
            ExistingText = ExistingText,
        };
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        var earlier = ImmutableArray.CreateBuilder<EarlierFiles>();
        foreach (var generator in SchemaGenerators.All)
        {
            cancel.ThrowIfCancellationRequested();
            var generated = Generate(generator, input);
            files.AddRange(generated.Files);
            earlier.AddRange(generated.Earlier);
            diagnostics.AddRange(generated.Diagnostics);
        }
        return new GeneratedFiles(files.DrainToImmutable(), diagnostics.DrainToImmutable()) { Earlier = earlier.DrainToImmutable() };
    }

    /// <summary>Pages have notes; diagrams have none.</summary>
    private static bool WantsFilesOfPeople(GenerateRequest request) => request.Outputs.ContainsKey(OutputKind.Docs) || WantsReports(request);

    private static bool WantsReports(GenerateRequest request) => request.Outputs.ContainsKey(OutputKind.Html);

    /// <summary>A generator that fails does not stop the others.</summary>
    private static GeneratedFiles Generate(ISchemaGenerator generator, GenerationInput input)
    {
        try
        {
            return generator.Generate(input);
        }
        catch (DiagnosticException exception)
        {
            return new GeneratedFiles([], exception.Diagnostics);
        }
#pragma warning disable CA1031 // Whatever it is, it is this generator's alone.
        catch (Exception exception)
        {
            return new GeneratedFiles([], [Diagnostic.Create(HostDiagnostics.Unexpected, null, $"The generator {generator.Name}", exception.GetType().FullName)]);
        }
#pragma warning restore CA1031
    }

    /// <summary>The template with its text; <see langword="null"/>, and a diagnostic, when the file cannot be read.</summary>
    private static SchemaTemplate? ReadTemplate(SchemaTemplate template, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            if (Utf8Text.Decode(File.ReadAllBytes(template.File), out var fault) is { } text) return template with { Text = text };
            diagnostics.Add(Diagnostic.Create(TemplateDiagnostics.CannotRead, new SourceLocation(template.File, fault.Line, fault.Column), template.File, "it is not UTF-8 text"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Diagnostic.Create(TemplateDiagnostics.CannotRead, null, template.File, exception.Message));
        }
        return null;
    }

    /// <exception cref="DiagnosticException">The file is there but cannot be read: its user's part would be lost.</exception>
    private static string? ExistingText(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.CannotRead, null, path, exception.Message), exception);
        }
    }
}
