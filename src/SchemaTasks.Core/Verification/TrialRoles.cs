using Npgsql;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks.Verification;

/// <summary>Roles that a schema names and a throw-away server lacks, for as long as a trial lasts.</summary>
internal sealed class TrialRoles(ConnectionSettings server)
{
    private readonly List<string> _made = [];

    /// <summary>Makes the roles that the schemas name; those that own what only superusers may own are superusers.</summary>
    public async Task MakeAsync(DatabaseSchema[] schemas, CancellationToken cancel)
    {
        var superusers = RolesOf.Superusers(schemas);
        foreach (var role in RolesOf.Schemas(schemas))
            if (superusers.Contains(role) && await TryAsync($"CREATE ROLE {SqlIdentifier.Quote(role)} SUPERUSER", cancel).ConfigureAwait(false)
                || await TryAsync($"CREATE ROLE {SqlIdentifier.Quote(role)}", cancel).ConfigureAwait(false)) _made.Add(role);
    }

    /// <summary>Those that were there before stay.</summary>
    public async Task DropAsync(CancellationToken cancel)
    {
        foreach (var role in _made) await TryAsync($"DROP ROLE {SqlIdentifier.Quote(role)}", cancel).ConfigureAwait(false);
    }

    /// <summary>False when the role is there already, or the user may not make any: the script then says what it lacks.</summary>
    private async Task<bool> TryAsync(string statement, CancellationToken cancel)
    {
        var source = server.CreateDataSource();
        await using (source.ConfigureAwait(false))
        {
            var command = source.CreateCommand(statement);
            await using (command.ConfigureAwait(false))
            {
                try
                {
                    await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
                    return true;
                }
                catch (PostgresException)
                {
                    return false;
                }
            }
        }
    }
}
