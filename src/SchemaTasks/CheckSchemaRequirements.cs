using Microsoft.Build.Framework;
using SchemaTasks.Chain;
using SchemaTasks.Health;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>
/// What <c>SchemaFinalize</c> needs: files that can be read, a server that answers, and what the configuration requires of it, in two
/// halves: before the migrations what a server must bring, after them the objects.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSchemaRequirements : SeededTask
{
    /// <summary>Whether this is the second half.</summary>
    public bool OfObjects { get; set; }

    /// <summary>Whether the chain applies pending migrations to a live server; where it does not, the first half checks everything.</summary>
    public bool ApplyLive { get; set; }

    /// <inheritdoc/>
    private protected override async Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var database = Request(log);
        var whole = !ApplyLive && database.Resolve() == DatabaseMode.Live;
        if (OfObjects && whole)
        {
            Details.Outcome = ChainOutcome.Skipped;
            return "checked in the first step, since nothing migrates this server";
        }
        var (summary, diagnostics) = await RequirementsOperation.RunAsync(
            new RequirementsRequest
            {
                ManifestFile = Manifest,
                ConfigurationFile = Configuration,
                Database = database,
                Seeds = Seeds,
                Phase = OfObjects ? RequirementPhase.Objects : whole ? RequirementPhase.All : RequirementPhase.Server,
            },
            cancel);
        log.Diagnostics(diagnostics);
        return summary;
    }
}
