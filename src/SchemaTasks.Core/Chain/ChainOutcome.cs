namespace SchemaTasks.Chain;

/// <summary>How a step ended.</summary>
internal enum ChainOutcome
{
    Ok,
    /// <summary>It went on, but somebody should look: drift that was taken into the manifest.</summary>
    Warning,
    /// <summary>It did not run; its summary says why.</summary>
    Skipped,
    Failed,
    /// <summary>It began and never ended: its process was stopped.</summary>
    Interrupted,
    /// <summary>An earlier step failed.</summary>
    NotRun,
}
