namespace SchemaTasks.Diagnostics;

/// <summary>ST012x: reading a server's catalogs.</summary>
public static class CatalogDiagnostics
{
    public static DiagnosticDescriptor TooOld { get; } = new("ST0120", DiagnosticSeverity.Error,
        "The server is too old",
        "{0} runs PostgreSQL {1}; {2} or later is needed.",
        "PostgreSQL 13 to 18 are supported and tested.");
}
