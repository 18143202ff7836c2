using Microsoft.Build.Framework;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Compares the manifest of a git revision with today's and writes what changed as Markdown. Asks no server.</summary>
[MSBuildMultiThreadableTask]
public sealed class CompareManifests : SchemaTask
{
    /// <summary>Absolute path of today's manifest.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>Absolute path of the configuration file; empty for none.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>The git revision.</summary>
    [Required]
    public string Base { get; set; } = "";

    /// <summary>Absolute path of the Markdown file.</summary>
    [Required]
    public string DiffFile { get; set; } = "";

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var request = new ManifestDiffRequest
        {
            ManifestFile = PropertyValue.AbsolutePath("SchemaManifestFile", ManifestFile)!,
            ConfigurationFile = PropertyValue.AbsolutePath("SchemaConfigFile", ConfigurationFile),
            Base = Base.Trim(),
            DiffFile = PropertyValue.AbsolutePath("SchemaDiffFile", DiffFile)!,
        };
        var result = await ManifestDiffOperation.RunAsync(request, cancel);
        foreach (var line in result.Lines) log.Line(line);
        return $"{result.Summary}, since {request.Base}, see {Shown(request.DiffFile)}";
    }
}
