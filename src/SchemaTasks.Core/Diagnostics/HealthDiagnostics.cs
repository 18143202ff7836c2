using System.Collections.Immutable;

namespace SchemaTasks.Diagnostics;

/// <summary>ST61xx: what <c>SchemaHealth</c> finds. The last two digits are those of the check.</summary>
internal static class HealthDiagnostics
{
    /// <summary>One for each check, in order of code. Arguments: the object, what is wrong with it, the cure.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Checks { get; } =
    [
        Check("ST6101", "The server needs attention", "Connections near their limit, no TLS on a server of another machine, or a version that gets no more security fixes (https://www.postgresql.org/support/versioning/)."),
        Check("ST6102", "The collation's version has changed", "The operating system or ICU sorts text differently from when the indexes were built, so they may return wrong results. Rebuild the indexes, then refresh the version."),
        Check("ST6103", "An extension has an update", "The server offers a newer version of an installed extension."),
        Check("ST6104", "An index is invalid", "A failed `CREATE INDEX CONCURRENTLY` leaves an index that is written to but never read. An index that is still being built is a note."),
        Check("ST6105", "An index duplicates another", "Both have the same columns, or one is the beginning of the other. It costs time at each write and serves nothing."),
        Check("ST6106", "A foreign key has no index", "Deleting or updating a referenced row scans the whole referencing table."),
        Check("ST6107", "A table has no primary key", "Rows cannot be distinguished; a published table without replica identity refuses UPDATE and DELETE."),
        Check("ST6108", "A constraint is not validated", "`NOT VALID` checks new rows only; older ones may violate it."),
        Check("ST6109", "A sequence is near its end", "The next value beyond the end is an error for every INSERT. The column's type counts: an integer column ends at 2147483647 even if its sequence is a bigint."),
        Check("ST6110", "A trigger is disabled", "A disabled trigger of a foreign key lets in rows that violate it."),
        Check("ST6111", "Row-level security is incomplete", "Enabled without a policy nobody but the owner sees a row; policies without row-level security do nothing."),
        Check("ST6112", "A table or materialized view is in an unusual state", "An unlogged table is empty after a crash; a materialized view that is not populated cannot be read; a table without autovacuum grows."),
        Check("ST6113", "Transaction ids run out", "Old rows must be frozen by VACUUM before two billion transactions pass, or the server stops accepting writes."),
        Check("ST6114", "A table has many dead rows", "Autovacuum does not keep up, or a long transaction or a replication slot holds it back."),
        Check("ST6116", "A replication slot is behind", "A slot that nobody reads keeps write-ahead log until the disk is full."),
        Check("ST6117", "A transaction is open for long or waits for a lock", "It keeps VACUUM from removing dead rows, and others waiting."),
        Check("ST6118", "An index is not used", "No scan since the statistics were reset, at least 14 days ago. Check the replicas as well before you drop it."),
        Check("ST6120", "A table has too few rows", "`requires` gives a least number of rows. Seeds or a load may have failed, or this is the wrong database."),
        Check("ST6121", "A relation cannot be read", "The connected role has no right to read it, so what is in it was not checked."),
        Check("ST6122", "A vector index may be slow or inexact", "An ivfflat index is only as good as its number of lists fits the number of rows; one that was built on an empty table has no useful lists."),
        Check("ST6124", "A table or view cannot be queried", "`SELECT * FROM … LIMIT 0` fails. It runs no rows, and no function of the view."),
        Check("ST6125", "A function does not resolve", "PostgreSQL's own validator of the language rejects the body: it uses something that is gone. Nothing is executed."),
        Check("ST6126", "A sequence is behind its column", "The next INSERT takes a value that exists already. Checked with `SchemaHealthDeep=true`."),
        Check("ST6130", "A requirement is not met", "The `requires` section of the configuration file lists what must be there."),
        Check("ST6140", "An output is missing", "A generated file that the project asks for does not exist."),
        Check("ST6141", "An output is not valid", "The file cannot be parsed, or its generator reports an error."),
        Check("ST6142", "An output is out of date", "The file differs from what the manifest generates now."),
        Check("ST6150", "The database differs from the manifest", "The drift gate's own comparison; `SchemaVerify` writes the report."),
        Check("ST6151", "Migrations are pending or failed", "The history of migrations does not have all files of the repository."),
    ];

    public static DiagnosticDescriptor CouldNotCheck { get; } = new("ST6190", DiagnosticSeverity.Warning,
        "A health check could not run",
        "{0} could not be checked: {1}",
        "What could not be checked never counts as healthy: the verdict is ATTENTION at best. The message names the right that the connected role lacks, or the limit that was reached (`SchemaTimeout`).");

    public static DiagnosticDescriptor IgnoreExpired { get; } = new("ST6191", DiagnosticSeverity.Warning,
        "An accepted health finding has expired",
        "The entry for '{0}' expired on {1:yyyy-MM-dd}. Fix the cause, or give it a later day and a reason.",
        "An entry of `health.ignore` still accepts its findings for 14 days after its day, with this warning. Then it accepts nothing.");

    public static DiagnosticDescriptor IgnoreUnmatched { get; } = new("ST6192", DiagnosticSeverity.Message,
        "An accepted health finding was not found",
        "The entry for '{0}' matches no finding. Remove it if the cause is fixed.",
        "An entry of `health.ignore` that matches nothing may hide the same finding later.");

    private static DiagnosticDescriptor Check(string code, string title, string explanation) => new(code, DiagnosticSeverity.Warning, title, "{0}: {1}.{2}", explanation);
}
