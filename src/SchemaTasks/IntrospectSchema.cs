using Microsoft.Build.Framework;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Regenerates the manifest from the database; prints what changed before it writes.</summary>
[MSBuildMultiThreadableTask]
public sealed class IntrospectSchema : DatabaseTask
{
    /// <summary>Whether the manifest may be anywhere.</summary>
    public bool AllowOutside { get; set; }

    /// <summary>Whether a schema without any object may take the place of one that has some.</summary>
    public bool AllowEmpty { get; set; }

    /// <summary>Whether the manifest changed.</summary>
    [Output]
    public bool Changed { get; private set; }

    /// <inheritdoc/>
    private protected override string Target => "SchemaRefresh";

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var request = new RefreshRequest { ManifestFile = Manifest, ConfigurationFile = Configuration, Database = Request(log), AllowEmpty = AllowEmpty, Announce = log.Line };
        // One that is only read may be anybody's, such as a package's.
        if (!AllowOutside) ProjectBoundary.Of(ProjectFile!, []).Require([new ProjectPlace("SchemaManifestFile", request.ManifestFile)]);
        var result = await RefreshOperation.RunAsync(request, cancel);
        log.Diagnostics(result.Diagnostics);
        Changed = result.Written;
        if (result.Written) Details.Fact("changed", result.Summary);
        return $"manifest {result.Summary}: {Shown(request.ManifestFile)}, from {result.Database}";
    }
}
