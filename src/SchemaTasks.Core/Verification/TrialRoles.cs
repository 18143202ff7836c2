using Npgsql;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Verification;

/// <summary>Roles that a schema names and a throw-away server lacks, for as long as a trial lasts.</summary>
internal sealed class TrialRoles(ShadowServer shadow)
{
    private readonly List<string> _made = [];

    /// <summary>Makes the roles that the schemas name; those that own what only superusers may own are superusers.</summary>
    public async Task MakeAsync(DatabaseSchema[] schemas, CancellationToken cancel)
    {
        // A replay without rights does not become one: what is given to such a role would run as a superuser.
        var superusers = shadow.Elevation is null ? RolesOf.Superusers(schemas) : [];
        foreach (var role in RolesOf.Schemas(schemas))
        {
            if (superusers.Contains(role) && await TryAsync($"CREATE ROLE {SqlIdentifier.Quote(role)} SUPERUSER", cancel).ConfigureAwait(false))
            {
                _made.Add(role);
                continue;
            }
            if (!await TryAsync($"CREATE ROLE {SqlIdentifier.Quote(role)}", cancel).ConfigureAwait(false)) continue;
            _made.Add(role);
            // What the replay makes is given to it. A role that was there may be a superuser: the replay does not become one of those.
            await TryAsync($"GRANT {SqlIdentifier.Quote(role)} TO {SqlIdentifier.Quote(shadow.Role)}", cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Those that were there before stay.</summary>
    public async Task DropAsync(CancellationToken cancel)
    {
        foreach (var role in _made) await TryAsync($"DROP ROLE {SqlIdentifier.Quote(role)}", cancel).ConfigureAwait(false);
    }

    /// <summary>False when the role is there already, or the user may not make any: the script then says what it lacks.</summary>
    private async Task<bool> TryAsync(string statement, CancellationToken cancel)
    {
        try
        {
            await ServerSession.ExecuteAsync(shadow.Administration, statement, cancel).ConfigureAwait(false);
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }
}
