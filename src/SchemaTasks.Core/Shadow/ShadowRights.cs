namespace SchemaTasks.Shadow;

/// <summary>What a replay may do on a shadow server, besides everything in the scratch database that is its own.</summary>
internal enum ShadowRights
{
    /// <summary>Nothing: for what a live server or a manifest says.</summary>
    Schema,
    /// <summary>What folders of migrations need of a cluster: roles, and the parts of SQL that PostgreSQL keeps for superusers but that reach nothing outside of the database.</summary>
    Migrations,
    /// <summary>Everything, programs and files of the server's account included: <c>shadow: superuser: true</c>.</summary>
    Superuser,
}
