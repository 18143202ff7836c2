namespace SchemaTasks.Diagnostics;

/// <summary>ST012x: reading a server's catalogs.</summary>
internal static class CatalogDiagnostics
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

    public static DiagnosticDescriptor Platform { get; } = new("ST0127", DiagnosticSeverity.Message,
        "The host's own objects are left out",
        "The server is {0}'s. Left out of the manifest as its own: {1}.",
        "What a host puts into every database is a table in `HostPlatforms`, described in [hosts.md](hosts.md). What you add to its tables (policies, triggers, indexes, foreign keys, grants, membership in its publications) is in the manifest, under `other`. `platform:` in the configuration says whose server it is, where that cannot be seen or is seen wrongly; `platform: none` takes everything in.");

    public static DiagnosticDescriptor InPlatformSchema { get; } = new("ST0128", DiagnosticSeverity.Warning,
        "An object of yours is in a schema of the host",
        "'{0}' is in a schema of {1} but belongs to '{2}': it is not in the manifest. Move it to a schema of your own, or set 'platform: none' in schema.config.yaml if that schema is yours.",
        "A host's schemas are left out of the manifest. What is in them and belongs to none of the host's roles is named, so that nothing is left out without a line. Hosts may refuse or remove such objects.");

    public static DiagnosticDescriptor PlatformNotWritten { get; } = new("ST0129", DiagnosticSeverity.Warning,
        "The host could not be written into the configuration",
        "The configuration does not say yet whose server it is, and the line could not be added. Add '{0}' to {1}.",
        "`SchemaRefresh` adds the line at the end of the configuration when it finds a host on the live server, so that a build without the server leaves the same objects out and a shadow has the host's roles and schemas. It does not rewrite a file whose form takes no further line, nor one that may not be written.");
}
