using Microsoft.Build.Framework;
using SchemaTasks.Chain;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Begins <c>SchemaFinalize</c>: which steps run, and what the manifest held before.</summary>
[MSBuildMultiThreadableTask]
public sealed class PlanSchemaChain : SchemaTask
{
    /// <summary>Absolute path of what the steps leave for the report.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    /// <summary>Absolute path of the manifest.</summary>
    public string? ManifestFile { get; set; }

    /// <summary>Absolute path of the configuration file; empty for none.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>The first step; empty for the first of all.</summary>
    public string From { get; set; } = "";

    /// <summary>The last step; empty for the last of all.</summary>
    public string To { get; set; } = "";

    /// <summary>Steps that are left out.</summary>
    public string[] Skip { get; set; } = [];

    /// <summary>Whether the manifest is refreshed.</summary>
    public bool Refresh { get; set; }

    /// <summary>Whether a documentation output is wanted.</summary>
    public bool Docs { get; set; }

    /// <summary><c>;requirements;migrate;</c>: the steps that run.</summary>
    [Output]
    public string Steps { get; private set; } = ";";

    /// <inheritdoc/>
    private protected override Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        var journal = new ChainJournal(PropertyValue.AbsolutePath(nameof(JournalFile), JournalFile)!);
        // The report of a chain that does not begin must not be that of an older one.
        journal.Forget();
        var skipped = ChainPlan.Skipped(From, To, Skip, Refresh, Docs);
        var manifest = PropertyValue.AbsolutePath("SchemaManifestFile", ManifestFile)!;
        journal.Begin(new ChainStart
        {
            Time = TimeProvider.System.GetUtcNow(),
            Skipped = skipped,
            Counts = ChainReportOperation.Counts(manifest, PropertyValue.AbsolutePath("SchemaConfigFile", ConfigurationFile)),
        });
        var steps = ChainSteps.All.Where(step => !skipped.ContainsKey(step)).ToList();
        Steps = $";{string.Join(';', steps)};";
        return Task.FromResult($"SchemaFinalize runs {string.Join(", ", steps)}");
    }
}
