using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres;

/// <summary>
/// The tables in which tools for migrations write down what they applied. A table is one by its name and its columns: what only has the name is
/// the user's. Whichever schema it is in, it is no part of a schema that a manifest describes.
/// </summary>
internal static class HistoryTables
{
    /// <summary>The columns of the history that SchemaTasks keeps, whatever the table is called.</summary>
    public static ImmutableArray<string> OfMigrations { get; } = ["file_name", "version", "kind", "checksum", "status", "statement_index", "applied_at", "applied_by", "duration_ms", "tool_version"];

    private static readonly ImmutableArray<Shape> Shapes =
    [
        new("SchemaTasks", "schema_migrations", [.. OfMigrations]),
        new("SchemaTasks", "schema_seeds", ["file", "checksum", "applied_at", "applied_by", "duration_ms", "tool_version"]),
        new("dbmate, Rails, Ecto", "schema_migrations", ["version"], "inserted_at"),
        new("golang-migrate", "schema_migrations", ["version", "dirty"]),
        new("Supabase", "schema_migrations", ["version", "statements"], "name", "created_by", "idempotency_key", "rollback"),
        new("Rails", "ar_internal_metadata", ["key", "value", "created_at", "updated_at"]),
        new("Flyway", "flyway_schema_history", ["installed_rank", "version", "description", "type", "script", "checksum", "installed_by", "installed_on", "execution_time", "success"]),
        new("Liquibase", "databasechangelog", ["id", "author", "filename", "dateexecuted", "orderexecuted", "exectype", "md5sum"], "description", "comments", "tag", "liquibase", "contexts", "labels", "deployment_id"),
        new("Liquibase", "databasechangeloglock", ["id", "locked", "lockgranted", "lockedby"]),
        new("goose", "goose_db_version", ["id", "version_id", "is_applied", "tstamp"]),
        new("tern", "schema_version", ["version"]),
        new("Prisma", "_prisma_migrations", ["id", "checksum", "finished_at", "migration_name", "logs", "rolled_back_at", "started_at", "applied_steps_count"]),
        new("Drizzle", "__drizzle_migrations", ["id", "hash", "created_at"], "name", "applied_at"),
        new("node-pg-migrate", "pgmigrations", ["id", "name", "run_on"]),
        new("Atlas", "atlas_schema_revisions", ["version", "description", "type", "applied", "total", "executed_at", "execution_time", "hash"], "error", "error_stmt", "partial_hashes", "operator_version"),
        new("Entity Framework Core", "__EFMigrationsHistory", ["MigrationId", "ProductVersion"]),
        new("Entity Framework Core", "__EFMigrationsHistory", ["migration_id", "product_version"]),
        new("Alembic", "alembic_version", ["version_num"]),
        new("Django", "django_migrations", ["id", "app", "name", "applied"]),
        new("Knex", "knex_migrations", ["id", "name", "batch", "migration_time"]),
        new("Knex", "knex_migrations_lock", ["index", "is_locked"]),
        new("Sequelize", "SequelizeMeta", ["name"]),
        new("sqlx", "_sqlx_migrations", ["version", "description", "installed_on", "success", "checksum", "execution_time"]),
        new("Diesel", "__diesel_schema_migrations", ["version", "run_on"]),
        new("sql-migrate", "gorp_migrations", ["id", "applied_at"]),
    ];

    /// <summary>Schemas that are a tool's own as a whole, by a table in them.</summary>
    private static readonly ImmutableArray<Shape> Schemas =
    [
        new("sqitch", "changes", ["change_id", "script_hash", "change", "project", "note", "committed_at", "committer_name", "committer_email", "planned_at", "planner_name", "planner_email"]),
        new("Hasura", "hdb_version", ["hasura_uuid", "version", "upgraded_on", "cli_state", "console_state"], "ee_client_id", "ee_client_secret"),
    ];

    /// <summary>The history tables of a schema, and the schemas that hold nothing else.</summary>
    /// <param name="schema">Everything that was read.</param>
    /// <param name="own">The names under which SchemaTasks' own histories are kept.</param>
    public static (ImmutableArray<QualifiedName> Tables, ImmutableArray<string> Schemas) Find(DatabaseSchema schema, IReadOnlyCollection<QualifiedName> own)
    {
        var used = Used(schema);
        var tables = ImmutableArray.CreateBuilder<QualifiedName>();
        var schemas = ImmutableArray.CreateBuilder<string>();
        foreach (var one in schema.Schemas)
        {
            if (one.Tables.Any(table => Schemas.Any(shape => shape.Is(table))))
            {
                schemas.Add(one.Name);
                continue;
            }
            var found = one.Tables.Where(table => !used.Contains(new QualifiedName(one.Name, table.Name)) && (Shapes.Any(shape => shape.Is(table)) || IsOwn(own, one.Name, table))).ToList();
            tables.AddRange(found.Select(table => new QualifiedName(one.Name, table.Name)));
            if (found.Count > 0 && one.Name != "public" && HoldsOnly(one, found)) schemas.Add(one.Name);
        }
        return (tables.ToImmutable(), schemas.ToImmutable());
    }

    private static bool IsOwn(IReadOnlyCollection<QualifiedName> own, string schema, Table table) =>
        own.Contains(new QualifiedName(schema, table.Name)) && new Shape("SchemaTasks", table.Name, [.. OfMigrations]).Is(table);

    /// <summary>What a view reads or a foreign key refers to is a part of the schema, whoever writes it: without it the rest could not be created.</summary>
    private static HashSet<QualifiedName> Used(DatabaseSchema schema) =>
    [
        .. schema.Schemas.SelectMany(one => one.Views.Select(view => view.Definition).Concat(one.MaterializedViews.Select(view => view.Definition))).SelectMany(FromRelations.Of),
        .. schema.Schemas.SelectMany(one => one.Tables).SelectMany(table => table.ForeignKeys).Select(key => key.References),
    ];

    private static bool HoldsOnly(Schema schema, List<Table> tables) =>
        schema.Tables.Length == tables.Count && schema.Views.IsEmpty && schema.MaterializedViews.IsEmpty && schema.Routines.IsEmpty && schema.Enums.IsEmpty && schema.Domains.IsEmpty
        && schema.Composites.IsEmpty && schema.Ranges.IsEmpty && schema.Sequences.All(sequence => sequence.OwnedBy is { } owner && tables.Any(table => table.Name == owner.Table));

    /// <param name="Tool">Whose it is.</param>
    /// <param name="Name">The table's.</param>
    /// <param name="Columns">All of them are there.</param>
    /// <param name="Optional">And no others but these, which depend on the tool's version.</param>
    private sealed record Shape(string Tool, string Name, string[] Columns, params string[] Optional)
    {
        public bool Is(Table table) =>
            table.Name == Name && table.Columns.Length >= Columns.Length
            && Columns.All(column => table.Columns.Any(one => one.Name == column)) && table.Columns.All(one => Columns.Contains(one.Name) || Optional.Contains(one.Name));
    }
}
