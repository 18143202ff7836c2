namespace SchemaTasks.Model;

/// <summary>Who runs a server and puts objects of its own into every database; <c>platform</c> in the configuration.</summary>
public enum HostingPlatform
{
    /// <summary>The one that the server's roles show, or none.</summary>
    Auto,
    /// <summary>Nobody: everything on the server is the user's.</summary>
    None,
    Neon,
    Supabase,
    /// <summary>Amazon RDS and Aurora.</summary>
    Rds,
    /// <summary>Google Cloud SQL.</summary>
    CloudSql,
    /// <summary>Azure Database for PostgreSQL.</summary>
    Azure,
    Aiven,
    Render,
    Fly,
}
