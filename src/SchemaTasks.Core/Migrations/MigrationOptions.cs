using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>How migrations are applied.</summary>
internal sealed record MigrationOptions
{
    internal static TimeSpan DefaultLockTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the history is (<c>SchemaMigrationHistoryTable</c>); <see langword="null"/> for where it is found, or begins as a rule.</summary>
    public HistoryPlace? HistoryTable { get; init; }

    /// <summary>For connecting, with new attempts while the server sleeps or cannot be reached, and for each look at the history.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest wait for another build that is migrating the same database.</summary>
    public TimeSpan MigrationLockTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// PostgreSQL's <c>lock_timeout</c> for each statement (<c>SchemaMigrationLockTimeout</c>): a migration that waits for a table's lock makes
    /// everybody behind it wait too. Statements that block nobody (<c>CONCURRENTLY</c>) have none. <see cref="TimeSpan.Zero"/> for none.
    /// </summary>
    public TimeSpan LockTimeout { get; init; } = DefaultLockTimeout;

    /// <summary>Whose server it is: a database that holds only what the host made is empty.</summary>
    public HostingPlatform Platform { get; init; }

    /// <summary>On a shadow: the first OID of what migrations make; what the host's script and the prelude made has lower ones.</summary>
    internal uint FirstOid { get; init; } = CatalogOptions.FirstUserOid;

    /// <summary>On a shadow: runs what its role may not; <see langword="null"/> elsewhere.</summary>
    internal IStatementSender? Sender { get; init; }

    /// <summary>PostgreSQL's <c>statement_timeout</c>; <see langword="null"/> for none.</summary>
    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>Whether errors name the row that they are about. Rows of a database may be nobody else's business; those of a seed are files of the repository.</summary>
    internal bool ErrorDetail { get; init; }

    /// <summary>Whether a file may run although one that comes after it has been applied; a warning then instead of an error.</summary>
    public bool AllowOutOfOrder { get; init; }

    /// <summary>Receives every file as soon as it is done.</summary>
    public IProgress<AppliedMigration>? Progress { get; init; }

    /// <summary>Gets what the server says while files run, at once; <see langword="null"/> for nobody.</summary>
    public IProgress<MigrationNotice>? Notices { get; init; }

    /// <summary>Gets what is going on, a phrase at a time; <see langword="null"/> for nobody.</summary>
    public IProgress<string>? Activity { get; init; }

    /// <summary>
    /// How migrations are replayed on a shadow. Those of another tool may create that tool's history, which could be called as ours is: of these
    /// ours is in a schema of its own, which no reading takes for a part of the schema.
    /// </summary>
    /// <param name="files">What is replayed.</param>
    /// <param name="sender">Runs what the replay's role may not.</param>
    internal MigrationOptions ForReplay(MigrationSet files, IStatementSender? sender) => this with { Sender = sender, HistoryTable = files.Layout.IsPlain ? HistoryTable : HistoryPlace.Replay };
}
