namespace SchemaTasks.Diagnostics;

/// <summary>ST012x: reading a server's catalogs.</summary>
public static class CatalogDiagnostics
{
    public static DiagnosticDescriptor TooOld { get; } = new("ST0120", DiagnosticSeverity.Error,
        "The server is too old",
        "{0} runs PostgreSQL {1}; {2} or later is needed.",
        "PostgreSQL 13 to 18 are supported and tested.");

    public static DiagnosticDescriptor LeftOutAlong { get; } = new("ST0121", DiagnosticSeverity.Message,
        "An object is left out along with another",
        "'{0}' is left out because it refers to '{1}', which `include` and `exclude` leave out.",
        "A manifest holds no reference to what it does not hold. Leave out the referring object as well, or take in what it refers to.");

    public static DiagnosticDescriptor Moving { get; } = new("ST0122", DiagnosticSeverity.Warning,
        "The schema changed while it was read",
        "{0}: the schema changed while it was read, twice in a row; the picture may mix two states. Read again when nobody changes the schema.",
        "PostgreSQL's `pg_get_…` functions print the newest committed state, whatever snapshot the reading transaction has. A reading during which the catalogs changed is therefore done again, once.");

    public static DiagnosticDescriptor Newer { get; } = new("ST0123", DiagnosticSeverity.Warning,
        "The server is newer than this version knows",
        "{0} runs PostgreSQL {1}; this version knows {2}. Objects that came later may be missing from the picture.",
        "Use a newer version of the package when there is one.");
}
