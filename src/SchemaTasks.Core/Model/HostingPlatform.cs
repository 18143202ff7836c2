namespace SchemaTasks.Model;

/// <summary>Who runs a server and puts objects of its own into every database; <c>platform</c> in the configuration.</summary>
public enum HostingPlatform
{
    /// <summary>The one that the server's roles show, or none.</summary>
    Auto,
    /// <summary>Nobody: everything on the server is the user's.</summary>
    None,
    /// <summary>Known by the role <c>neon_superuser</c>.</summary>
    Neon,
    /// <summary>Known by the role <c>supabase_admin</c>.</summary>
    Supabase,
    /// <summary>Amazon RDS and Aurora.</summary>
    Rds,
    /// <summary>Google Cloud SQL.</summary>
    CloudSql,
    /// <summary>Azure Database for PostgreSQL.</summary>
    Azure,
    /// <summary>Known by the role <c>avnadmin</c>.</summary>
    Aiven,
    /// <summary>Known by the end of its servers' names, <c>.render.com</c>.</summary>
    Render,
    /// <summary>Fly Postgres, known by the role <c>flypgadmin</c>.</summary>
    Fly,
}
