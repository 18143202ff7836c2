namespace SchemaTasks.Diagnostics;

/// <summary>ST600x and ST601x: the <c>requires</c> section of the configuration file.</summary>
internal static class RequirementDiagnostics
{
    public static DiagnosticDescriptor ServerVersion { get; } = new("ST6001", DiagnosticSeverity.Error,
        "The server has another version than required",
        "The server is PostgreSQL {0}; {1} is required. Upgrade the server, or change requires.postgres.",
        "`requires.postgres` takes bounds such as `>=15` or `>=15, <18`. A shadow server of another version is a warning.");

    public static DiagnosticDescriptor ExtensionNotInstalled { get; } = new("ST6002", DiagnosticSeverity.Error,
        "A required extension is not installed",
        "Extension '{0}' is available ({1}) but not installed. Run: CREATE EXTENSION {2};",
        "The server has its files, but this database does not use it. A migration is the place for it.");

    public static DiagnosticDescriptor ExtensionNotAvailable { get; } = new("ST6003", DiagnosticSeverity.Error,
        "A required extension is not available",
        "Extension '{0}' is not available on this server. Install its package on the server's machine, or choose a provider that offers it.",
        "`CREATE EXTENSION` cannot install it: its files are missing on the server.");

    public static DiagnosticDescriptor ExtensionTooOld { get; } = new("ST6004", DiagnosticSeverity.Error,
        "A required extension is too old",
        "Extension '{0}' has version {1}; at least {2} is required.{3}",
        "Versions are compared number by number: 0.10 is newer than 0.9.");

    public static DiagnosticDescriptor NoSchema { get; } = new("ST6005", DiagnosticSeverity.Error,
        "A required schema does not exist",
        "Schema '{0}' does not exist. Add it in a migration: CREATE SCHEMA {1};",
        "It may also be the wrong database: check the variable that names it.");

    public static DiagnosticDescriptor NoRelation { get; } = new("ST6006", DiagnosticSeverity.Error,
        "A required table or view does not exist",
        "{0} '{1}' does not exist. Add it in a migration, or apply the pending ones.",
        "It may also be the wrong database: check the variable that names it.");

    public static DiagnosticDescriptor OtherKind { get; } = new("ST6007", DiagnosticSeverity.Error,
        "A required table or view is of another kind",
        "'{0}' is a {1}; a {2} is required.",
        "Move the entry to the section of its kind: tables, views or materialized_views.");

    public static DiagnosticDescriptor NoColumn { get; } = new("ST6008", DiagnosticSeverity.Error,
        "A required column does not exist",
        "'{0}' has no column '{1}'. Add it in a migration: ALTER TABLE {2} ADD COLUMN {3} {4};",
        "Reported for the table or view that exists; one that is missing is reported by itself.");

    public static DiagnosticDescriptor ColumnType { get; } = new("ST6009", DiagnosticSeverity.Error,
        "A required column has another type",
        "Column '{0}.{1}' has type {2}; {3} is required.",
        "Types are compared as PostgreSQL prints them: `character varying(50)`, not `varchar(50)`.");

    public static DiagnosticDescriptor NoRole { get; } = new("ST6010", DiagnosticSeverity.Error,
        "A required role does not exist",
        "Role '{0}' does not exist. Run as an administrator: CREATE ROLE {1};",
        "Roles belong to the whole server. They are not checked on a shadow server.");

    public static DiagnosticDescriptor Setting { get; } = new("ST6011", DiagnosticSeverity.Error,
        "A setting has another value than required",
        "Setting '{0}' is {1}; '{2}' is required.",
        "`neon.branch_id` and `neon.project_id` guard against the wrong branch. Settings are not checked on a shadow server.");

    public static DiagnosticDescriptor TooManyPrivileges { get; } = new("ST6012", DiagnosticSeverity.Error,
        "The connected role may do more than allowed",
        "Role '{0}' may do more than requires.privileges: {1} allows: {2}. Connect as a role with fewer rights, see docs/operations/roles.md.",
        "A build that only reads should connect as a role that can only read. The page has the roles as SQL.");

    public static DiagnosticDescriptor CouldNotCheck { get; } = new("ST6013", DiagnosticSeverity.Error,
        "The requirements could not be checked",
        "The requirements could not be checked: {0}",
        "A requirement that could not be checked is not met.");
}
