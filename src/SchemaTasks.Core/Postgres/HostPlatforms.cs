using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres;

/// <summary>Every host that is known here. Each entry says where it comes from; docs/hosts.md is the page for users.</summary>
internal static class HostPlatforms
{
    /// <summary>
    /// <see href="https://neon.com/docs/manage/roles"/>, <see href="https://neon.com/docs/guides/neon-auth"/>, and
    /// <see href="https://github.com/neondatabase/neon/tree/main/compute_tools/src/migrations"/>. Neon Auth's tables may belong to the
    /// database's owner; <c>neon_control_plane</c> is the local proxy's.
    /// </summary>
    private static readonly HostPlatform Neon = new()
    {
        Kind = HostingPlatform.Neon,
        Name = "Neon",
        Signs = ["neon_superuser"],
        Roles = ["neon_superuser", "neon_service", "neon_auth", "cloud_admin", "databricks_*"],
        ClientRoles = ["anonymous", "authenticated"],
        Grantees = ["authenticator"],
        Schemas = ["neon", "neon_auth", "neon_control_plane", "neon_migration", "pgrst"],
        Named = ["neon.*", "neon_auth.*", "neon_control_plane.*", "neon_migration.*", "pgrst.*"],
        Indexes = ["neon_auth.*", "neon_control_plane.*", "neon_migration.*"],
        Extensions = ["neon", "neon_utils"],
        ShadowRoles = ["neon_superuser", "neondb_owner", "anonymous", "authenticated", "authenticator"],
    };

    /// <summary>
    /// <see href="https://github.com/supabase/postgres/tree/develop/migrations"/> (roles, schemas, event triggers, extensions),
    /// <see href="https://github.com/supabase/auth/tree/master/migrations"/> and
    /// <see href="https://github.com/supabase/storage/tree/master/migrations/tenant"/> (tables, indexes),
    /// <see href="https://supabase.com/docs/guides/database/postgres/roles"/>. Older projects have functions of <c>auth</c> and
    /// <c>storage</c> that belong to <c>postgres</c>, which is the user's role.
    /// </summary>
    private static readonly HostPlatform Supabase = new()
    {
        Kind = HostingPlatform.Supabase,
        Name = "Supabase",
        Signs = ["supabase_admin"],
        Roles = ["supabase_*", "dashboard_user", "pgbouncer", "pgsodium_*", "pgtle_admin", "authenticator"],
        ClientRoles = ["anon", "authenticated"],
        Grantees = ["postgres", "service_role"],
        Schemas =
        [
            "_analytics", "_realtime", "_supavisor", "auth", "extensions", "graphql", "graphql_public", "net", "pgbouncer", "pgmq", "pgmq_public", "pgsodium", "pgsodium_masks", "realtime", "storage",
            "supabase_functions", "supabase_migrations", "vault",
        ],
        Named =
        [
            "auth.uid", "auth.role", "auth.email", "auth.jwt", "extensions.grant_pg_*", "extensions.pgrst_*", "extensions.set_graphql_placeholder", "graphql_public.graphql", "pgbouncer.get_auth",
            "storage.extension", "storage.filename", "storage.foldername", "storage.search", "storage.migrations", "supabase_functions.*", "supabase_migrations.*",
        ],
        Indexes =
        [
            "auth.audit_logs_instance_id_idx", "auth.confirmation_token_idx", "auth.email_change_token_current_idx", "auth.email_change_token_new_idx", "auth.factor_id_created_at_idx",
            "auth.flow_state_created_at_idx", "auth.identities_email_idx", "auth.identities_user_id_idx", "auth.idx_auth_code", "auth.idx_oauth_*", "auth.idx_user_id_auth_method",
            "auth.mfa_challenge_created_at_idx", "auth.mfa_factors_user_friendly_name_unique", "auth.mfa_factors_user_id_idx", "auth.oauth_*", "auth.one_time_tokens_*", "auth.reauthentication_token_idx",
            "auth.recovery_token_idx", "auth.refresh_tokens_*", "auth.saml_*", "auth.sessions_not_after_idx", "auth.sessions_oauth_client_id_idx", "auth.sessions_user_id_idx", "auth.sso_*",
            "auth.unique_phone_factor_per_user", "auth.user_id_created_at_idx", "auth.users_email_partial_key", "auth.users_instance_id_email_idx", "auth.users_instance_id_idx",
            "auth.users_is_anonymous_idx", "realtime.ix_realtime_subscription_entity", "realtime.messages_inserted_at_topic_index", "realtime.subscription_subscription_id_entity_filters_*",
            "storage.bname", "storage.bucketid_objname", "storage.buckets_analytics_unique_name_idx", "storage.idx_iceberg_*", "storage.idx_multipart_uploads_list",
            "storage.idx_name_bucket_level_unique", "storage.idx_objects_bucket_id_name", "storage.idx_objects_bucket_id_name_lower", "storage.idx_objects_lower_name", "storage.idx_prefixes_lower_name",
            "storage.name_prefix_search", "storage.objects_bucket_id_level_idx", "storage.vector_indexes_name_bucket_id_idx", "supabase_functions.supabase_functions_hooks_*", "supabase_migrations.*",
        ],
        Extensions = ["pg_graphql", "pg_net", "pg_stat_statements", "pgcrypto", "pgjwt", "pgsodium", "supabase_vault", "uuid-ossp"],
        EventTriggers =
        [
            "issue_graphql_placeholder", "issue_pg_cron_access", "issue_pg_graphql_access", "issue_pg_net_access", "pgrst_ddl_watch", "pgrst_drop_watch",
        ],
        Publications = ["supabase_realtime", "supabase_realtime_messages_publication"],
        ShadowRoles =
        [
            "supabase_admin", "supabase_auth_admin", "supabase_storage_admin", "supabase_realtime_admin", "supabase_functions_admin", "supabase_replication_admin", "supabase_read_only_user", "dashboard_user",
            "authenticator", "anon", "authenticated", "service_role", "pgbouncer",
        ],
    };

    /// <summary><see href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.html"/>.</summary>
    private static readonly HostPlatform Rds = new()
    {
        Kind = HostingPlatform.Rds,
        Name = "Amazon RDS",
        Signs = ["rds_superuser", "rdsadmin"],
        Roles = ["rds_*", "rdsadmin", "rdsproxyadmin", "rdsrepladmin", "rdstopmgr", "rdswriteforwarduser"],
        ShadowRoles = ["rds_superuser", "rds_replication", "rds_password", "rds_iam", "rds_ad", "rdsadmin"],
    };

    /// <summary><see href="https://cloud.google.com/sql/docs/postgres/users"/>.</summary>
    private static readonly HostPlatform CloudSql = new()
    {
        Kind = HostingPlatform.CloudSql,
        Name = "Cloud SQL",
        Signs = ["cloudsqlsuperuser", "cloudsqladmin"],
        Roles = ["cloudsql*"],
        Schemas = ["google_vacuum_mgmt"],
        Extensions = ["google_vacuum_mgmt"],
        ShadowRoles = ["cloudsqlsuperuser", "cloudsqladmin", "cloudsqliamuser", "cloudsqliamserviceaccount", "cloudsqliamgroup", "cloudsqlreplica"],
    };

    /// <summary><see href="https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-create-users"/>.</summary>
    private static readonly HostPlatform Azure = new()
    {
        Kind = HostingPlatform.Azure,
        Name = "Azure Database for PostgreSQL",
        Signs = ["azure_pg_admin", "azuresu"],
        Roles = ["azure_pg_admin", "azuresu", "azure_superuser"],
        Extensions = ["azure", "pgaadauth"],
        ShadowRoles = ["azure_pg_admin", "azuresu"],
    };

    /// <summary><see href="https://aiven.io/docs/products/postgresql/howto/manage-service-users"/>: <c>avnadmin</c> is the user's own administrator.</summary>
    private static readonly HostPlatform Aiven = new()
    {
        Kind = HostingPlatform.Aiven,
        Name = "Aiven",
        Signs = ["avnadmin"],
        Roles = ["_aiven*"],
        ShadowRoles = ["avnadmin"],
    };

    /// <summary><see href="https://render.com/docs/postgresql-creating-connecting"/>: only the server's name shows it, and a database holds nothing of Render's.</summary>
    private static readonly HostPlatform Render = new() { Kind = HostingPlatform.Render, Name = "Render", HostSuffix = ".render.com" };

    /// <summary><see href="https://fly.io/docs/postgres/managing/users-and-roles/"/>.</summary>
    private static readonly HostPlatform Fly = new()
    {
        Kind = HostingPlatform.Fly,
        Name = "Fly Postgres",
        Signs = ["flypgadmin"],
        Roles = ["flypgadmin", "repmgr", "repluser"],
        Schemas = ["repmgr"],
        Extensions = ["repmgr"],
        ShadowRoles = ["flypgadmin", "repmgr"],
    };

    public static ImmutableArray<HostPlatform> All { get; } = [Neon, Supabase, Rds, CloudSql, Azure, Aiven, Render, Fly];

    /// <summary>The roles by which a host is known.</summary>
    public static ImmutableArray<string> Signs { get; } = [.. All.SelectMany(platform => platform.Signs)];

    /// <summary>The host of a server: the one that the configuration names, else the one that is found.</summary>
    /// <param name="configured">What the configuration says.</param>
    /// <param name="roles">The server's roles, at least those of <see cref="Signs"/>.</param>
    /// <param name="host">The server's name, as it is connected to.</param>
    /// <returns><see langword="null"/> for none.</returns>
    public static HostPlatform? Of(HostingPlatform configured, IEnumerable<string> roles, string host) => configured switch
    {
        HostingPlatform.Auto => Found([.. roles], host),
        _ => All.FirstOrDefault(platform => platform.Kind == configured),
    };

    private static HostPlatform? Found(HashSet<string> roles, string host) => All.FirstOrDefault(platform =>
        platform.Signs.Any(roles.Contains) || (platform.HostSuffix is { } suffix && host.Split(',').Any(name => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))));
}
