using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Postgres;

namespace SchemaTasks.Operations;

/// <summary>What a check compares, as far as it is known before anything is asked.</summary>
internal static class CheckedSides
{
    public static async Task<DriftSides> OfAsync(string manifestFile, DatabaseRequest database, CancellationToken cancel)
    {
        var repository = await GitRepository.FindAsync(manifestFile, cancel).ConfigureAwait(false);
        var commit = repository is null ? null : await repository.CommitAsync("HEAD", cancel).ConfigureAwait(false);
        string Name(string path) => repository?.NameOf(path) ?? Path.GetFileName(path);
        return Actual(database, Name) with
        {
            Manifest = Name(manifestFile),
            Commit = commit,
            IsModified = commit is not null && await repository!.IsModifiedAsync(manifestFile, cancel).ConfigureAwait(false),
        };
    }

    private static DriftSides Actual(DatabaseRequest database, Func<string, string> name)
    {
        try
        {
            if (database.Resolve() == DatabaseMode.Shadow) return new DriftSides { ComparedWith = ComparedWith.Migrations, Source = database.ShadowCommand is { } command ? command.Command : name(database.MigrationsDirectory!) };
            var server = database.Connection;
            return new DriftSides { ComparedWith = ComparedWith.Server, Source = server.Server, Database = server.Redact(server.Database), Name = database.Name };
        }
        catch (DiagnosticException)
        {
            // The check itself is about to report it.
            return new DriftSides();
        }
    }
}
