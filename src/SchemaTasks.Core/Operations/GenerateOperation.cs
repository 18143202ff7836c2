using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Manifest;
using SchemaTasks.Sql;

namespace SchemaTasks.Operations;

/// <summary>Manifest → files. Asks no server.</summary>
public static class GenerateOperation
{
    /// <exception cref="DiagnosticException">The manifest or the configuration is at fault, or a file cannot be written.</exception>
    public static GenerateResult Run(GenerateRequest request, CancellationToken cancel)
    {
        var configuration = request.ConfigurationFile is null ? SchemaConfiguration.Default : ConfigurationFile.Read(request.ConfigurationFile);
        var manifest = ManifestFile.Read(request.ManifestFile, configuration);
        var input = new GenerationInput
        {
            Schema = manifest.Schema,
            Positions = manifest.Positions,
            Configuration = configuration,
            Outputs = request.Outputs,
            AmplifyDialect = request.AmplifyDialect,
            ExistingText = ExistingText,
        };
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var generator in SchemaGenerators.All)
        {
            cancel.ThrowIfCancellationRequested();
            var generated = generator.Generate(input);
            files.AddRange(generated.Files);
            diagnostics.AddRange(generated.Diagnostics);
        }
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return new GenerateResult([], [], diagnostics.ToImmutable());

        var paths = files.Select(file => file.Path).ToList();
        var changed = OutputWriter.Write(files);
        if (request.ScriptFile is { } script)
        {
            paths.Add(script);
            if (AtomicFile.WriteIfDifferent(script, SqlScript.Create(manifest.Schema).ToText())) changed = changed.Add(script);
        }
        return new GenerateResult([.. paths], changed, diagnostics.ToImmutable());
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
