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
        "{0}: the schema changed while it was read, twice in a row; the result may mix two states. Read again when nobody changes the schema.",
        "PostgreSQL's `pg_get_…` functions print the newest committed state, whatever snapshot the reading transaction has. A reading during which the catalogs changed is therefore done again, once.");

    public static DiagnosticDescriptor Newer { get; } = new("ST0123", DiagnosticSeverity.Warning,
        "The server is newer than this version knows",
        "{0} runs PostgreSQL {1}; this version knows {2}. Objects that came later may be missing from the manifest.",
        "Use a newer version of the package when there is one.");

    public static DiagnosticDescriptor ViewCircle { get; } = new("ST0124", DiagnosticSeverity.Warning,
        "Views read one another in a circle",
        "The views {0} read one another in a circle and are left out,{1} for every query of them fails, and no order of CREATE VIEW could make them. Give one of them another query (CREATE OR REPLACE VIEW) or drop them, and read again; `exclude` in the configuration silences this.",
        "`CREATE OR REPLACE VIEW` can close such a circle; PostgreSQL says so only when one of the views is queried (\"infinite recursion detected in rules for relation\"). A manifest with such a circle would be refused (ST0218), so these views are excluded, and so are views that read one of them.");

    public static DiagnosticDescriptor Dropped { get; } = new("ST0125", DiagnosticSeverity.Error,
        "Objects were dropped while they were read",
        "{0}: objects were dropped while they were read, again and again. Nothing was checked or written; read again when nobody changes the schema.",
        "What is dropped in the middle of a reading has rows in its snapshot but no definition any more, so it cannot be read. Reading was retried until `SchemaTimeout` was over.");
}
