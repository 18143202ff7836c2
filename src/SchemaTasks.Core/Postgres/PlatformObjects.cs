using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres;

/// <summary>What a hosting platform puts into every database: the one list of it.</summary>
/// <param name="Name">The platform.</param>
/// <param name="Role">A role that only its servers have: without it nothing is left out.</param>
/// <param name="Objects">The objects, as patterns.</param>
public sealed record PlatformObjects(string Name, string Role, ImmutableArray<ObjectGlob> Objects)
{
    /// <summary>Every platform that is known here.</summary>
    public static ImmutableArray<PlatformObjects> All { get; } =
    [
        new("Neon", "neon_superuser",
        [
            Schema("neon"), Schema("neon_auth"), Schema("neon_migration"), new(ObjectKind.Extension, "neon"), new(ObjectKind.Extension, "neon_utils"),
        ]),
        new("Supabase", "supabase_admin",
        [
            Schema("_analytics"), Schema("_realtime"), Schema("_supavisor"), Schema("auth"), Schema("extensions"), Schema("graphql"), Schema("graphql_public"), Schema("net"),
            Schema("pgbouncer"), Schema("pgmq"), Schema("pgmq_public"), Schema("pgsodium"), Schema("pgsodium_masks"), Schema("realtime"), Schema("storage"), Schema("supabase_functions"),
            Schema("supabase_migrations"), Schema("vault"),
            new(ObjectKind.EventTrigger, "issue_graphql_placeholder"), new(ObjectKind.EventTrigger, "issue_pg_cron_access"), new(ObjectKind.EventTrigger, "issue_pg_graphql_access"),
            new(ObjectKind.EventTrigger, "issue_pg_net_access"), new(ObjectKind.EventTrigger, "pgrst_ddl_watch"), new(ObjectKind.EventTrigger, "pgrst_drop_watch"),
            new(ObjectKind.Publication, "supabase_realtime"), new(ObjectKind.Publication, "supabase_realtime_messages_publication"),
            new(ObjectKind.Extension, "pg_graphql"), new(ObjectKind.Extension, "pg_net"), new(ObjectKind.Extension, "pg_stat_statements"), new(ObjectKind.Extension, "pgcrypto"),
            new(ObjectKind.Extension, "pgjwt"), new(ObjectKind.Extension, "pgsodium"), new(ObjectKind.Extension, "supabase_vault"), new(ObjectKind.Extension, "uuid-ossp"),
        ]),
    ];

    /// <summary>The schema and all that is in it.</summary>
    private static ObjectGlob Schema(string name) => new(null, name);
}
