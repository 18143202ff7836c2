namespace SchemaTasks.Diagnostics;

/// <summary>ST5xxx: the shadow server.</summary>
internal static class ShadowDiagnostics
{
    public static DiagnosticDescriptor UnknownProvider { get; } = new("ST5001", DiagnosticSeverity.Error,
        "Unknown provider of the shadow server",
        "'{0}' is no provider of a shadow server; SchemaShadow takes auto, url, local, npm or docker.",
        "`auto` takes the first that works of `url` (if `SCHEMA_SHADOW_URL` is set), `local` and `npm`. `embedded` is another word for `npm`. `docker` is used only when it is asked for by name.");

    public static DiagnosticDescriptor NoServer { get; } = new("ST5002", DiagnosticSeverity.Error,
        "No shadow server can be started",
        "No shadow PostgreSQL server can be started. Tried: {0}. Install PostgreSQL's server programs, set SCHEMATASKS_PG_BIN to the directory that holds them, or set SCHEMA_SHADOW_URL to a server on which a scratch database may be created.",
        "Each line says where a server was looked for and why it did not serve. On Debian and Ubuntu `apt-get install postgresql` is enough (no service has to run), on macOS `brew install postgresql@17`, on Windows PostgreSQL's installer. `SchemaShadow` picks one provider instead of the first that works.");

    public static DiagnosticDescriptor OtherMajor { get; } = new("ST5003", DiagnosticSeverity.Warning,
        "The shadow server has another major version than the manifest",
        "The manifest is of PostgreSQL {0}, the shadow server is PostgreSQL {1} ({2}): texts that PostgreSQL prints may differ between the two.",
        "Expressions, views and constraints are stored as PostgreSQL prints them, and a few are printed differently by another major version. Install the programs of the manifest's version, or point `SCHEMATASKS_PG_BIN` to them.");

    public static DiagnosticDescriptor MissingExtension { get; } = new("ST5010", DiagnosticSeverity.Error,
        "The shadow server lacks an extension",
        "The extension '{0}' is not installed on the shadow server ({1}). Install its package beside the server's programs, or set SCHEMA_SHADOW_URL to a server that has it.",
        "Migrations are replayed as they are, so everything that they use has to be there. On Debian and Ubuntu most extensions come as `postgresql-<major>-<name>`, those of PostgreSQL itself as `postgresql-contrib`.");

    public static DiagnosticDescriptor StandIn { get; } = new("ST5011", DiagnosticSeverity.Warning,
        "An extension has a stand-in on the shadow server",
        "The extension '{0}' is not installed on the shadow server ({1}); a stand-in of the same types, operators and index methods serves. Distances are NULL there and dimensions are not checked.",
        "The stand-in for pgvector lets schemas that use it be created and read: `vector(1536)` and `USING hnsw (e vector_cosine_ops)` read back as with the real extension. It exists in the shadow only and never reaches a live server. Install the extension beside the server's programs to do without it.");

    public static DiagnosticDescriptor ShadowIsLive { get; } = new("ST5012", DiagnosticSeverity.Error,
        "The shadow server is a live server",
        "SCHEMA_SHADOW_URL names {0}, which is the server that {1} names. Nothing was run there. Give the shadow a server of its own, or unset SCHEMA_SHADOW_URL to use local programs.",
        "Migrations are replayed on the shadow from the beginning, and what they do to a whole server they would do to the live one. The two are compared by host and port and by the cluster's system identifier.");

    public static DiagnosticDescriptor NoSandbox { get; } = new("ST5013", DiagnosticSeverity.Error,
        "The replay would run as a superuser",
        "The role '{0}' that SCHEMA_SHADOW_URL names {1}. Name a role that may create databases and is no superuser, or set SchemaShadowTrusted=true if nothing on that server is worth protecting.",
        "A superuser reaches every database of its server, and its files and programs. So SchemaTasks makes a role without rights for the replay and removes it afterwards; where that role cannot connect, the given one is used only with `SchemaShadowTrusted=true`.");

    public static DiagnosticDescriptor SuperuserReplay { get; } = new("ST5014", DiagnosticSeverity.Warning,
        "Migrations are replayed as a superuser",
        "'shadow: superuser: true' replays the migrations as a superuser of the shadow server: they can run programs and read files of the account that it runs as.",
        "Without it migrations are replayed as a role that may do everything in the scratch database and create roles, but reaches nothing outside. Use it only for migrations that need more, and that nobody can change without review. What a live server or a manifest says is never replayed as a superuser.");

    public static DiagnosticDescriptor NoPlatform { get; } = new("ST5015", DiagnosticSeverity.Error,
        "The shadow cannot be given the host's roles and schemas",
        "The roles and schemas of {0} cannot be made on {1} ({2}). Use local programs for the shadow, give the role that SCHEMA_SHADOW_URL names the right to make roles, or set 'platform: none' in schema.config.yaml.",
        "`platform:` in the configuration says whose server the database is on. A shadow is given what migrations may name of that host: its roles, without rights and without a login, and its schemas with their tables and functions. On a server that others use too, roles that are there already are left as they are.");

    public static DiagnosticDescriptor NoPrelude { get; } = new("ST5016", DiagnosticSeverity.Error,
        "The prelude of the shadow cannot be read",
        "SchemaShadowPrelude names '{0}', which cannot be read: {1}",
        "`SchemaShadowPrelude` is a file of SQL that runs on a shadow before the migrations: it makes what the live server has and no migration makes. What it makes is in no manifest.");

    public static DiagnosticDescriptor RolesStay { get; } = new("ST5017", DiagnosticSeverity.Warning,
        "Roles stay on the shadow server",
        "While the migrations were replayed, roles appeared that are not removed with the scratch database: {0}, on {1}. Drop them there if nobody else made them.",
        "Roles belong to a whole server. On a server that `SCHEMA_SHADOW_URL` names, those that a migration makes by name are removed with the scratch database; one that is made by dynamic SQL is not known to be ours.");
}
