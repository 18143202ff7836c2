using Microsoft.Build.Framework;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>The first step of <c>SchemaFinalize</c>: files that read and a server that answers, before anything is changed.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSchemaRequirements : DatabaseTask
{
    /// <inheritdoc/>
    private protected override Task<string> RunAsync(TaskLog log, CancellationToken cancel) =>
        RequirementsOperation.RunAsync(new RefreshRequest { ManifestFile = Manifest, ConfigurationFile = Configuration, Database = Request() }, cancel);
}
