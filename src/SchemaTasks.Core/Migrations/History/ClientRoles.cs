using System.Collections.Frozen;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>
/// Roles as which anybody on the internet reaches a database: everybody, and those of PostgREST's and Supabase's API
/// (<see href="https://supabase.com/docs/guides/database/postgres/roles"/>, <see href="https://docs.postgrest.org/en/stable/explanations/db_authz.html"/>).
/// </summary>
internal static class ClientRoles
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(["PUBLIC", "web_anon", .. HostPlatforms.All.SelectMany(platform => platform.ClientRoles)], StringComparer.Ordinal);

    public static bool Contains(string role) => Names.Contains(role);
}
