namespace SchemaTasks.Diagnostics;

/// <summary>ST00xx: the host, the machine, the build itself.</summary>
public static class HostDiagnostics
{
    public static DiagnosticDescriptor CannotWrite { get; } = new("ST0003", DiagnosticSeverity.Error,
        "A file cannot be written",
        "'{0}' cannot be written: {1} What was there before is untouched.",
        "Check that the folder exists or can be created, that the build may write there and that the disk is not full. Files are written beside their target and moved into place, so that none is ever half-written.");
}
