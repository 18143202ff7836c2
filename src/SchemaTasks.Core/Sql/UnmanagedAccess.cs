using SchemaTasks.Model;

namespace SchemaTasks.Sql;

/// <summary>
/// Owners and grants as the server has them, for the objects of a fix script that are dropped and recreated: what the manifest does not list
/// comes back as it was.
/// </summary>
/// <param name="Schema">The actual schema, read with owners and grants.</param>
public sealed record UnmanagedAccess(DatabaseSchema Schema)
{
    /// <summary>The manifest lists owners: the server's are not kept where they differ.</summary>
    public bool ManagesOwners { get; init; }

    /// <summary>The manifest lists grants: the server's are not kept where they differ.</summary>
    public bool ManagesGrants { get; init; }
}
