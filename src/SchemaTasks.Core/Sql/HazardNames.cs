namespace SchemaTasks.Sql;

/// <summary>The hazards as scripts, reports and their JSON spell them.</summary>
internal static class HazardNames
{
    /// <summary><c>data loss</c>, <c>table rewrite</c> …</summary>
    public static string Label(Hazard hazard) => hazard switch
    {
        Hazard.DataLoss => "data loss",
        Hazard.TableRewrite => "table rewrite",
        Hazard.LongLock => "long lock",
        Hazard.LongWriteLock => "long lock of writers",
        Hazard.NotInTransaction => "not in a transaction",
        Hazard.ManualValue => "needs a manual value",
        Hazard.FailsOnExistingRows => "fails on existing rows",
        Hazard.DependsOnSession => "depends on the session",
        Hazard.DependsOnSearchPath => "depends on the search path",
        Hazard.IndexDropped => "index dropped",
        Hazard.PrivilegesChanged => "privileges changed",
        Hazard.ReplicaIdentityChanged => "replica identity changed",
        Hazard.ProbableRename => "probable rename",
    };

    /// <summary><c>data_loss</c>, <c>table_rewrite</c> …, for JSON.</summary>
    public static string Of(Hazard hazard) => EnumNames<Hazard>.Of(hazard);

    /// <summary>One sentence for people: what happens, and what to do about it.</summary>
    public static string Explanation(Hazard hazard) => hazard switch
    {
        Hazard.DataLoss => "Stored values are gone or changed afterwards. The statement is a comment unless SchemaAllowDestructive=true.",
        Hazard.TableRewrite => "Every row is written again: it takes time and, meanwhile, twice the space.",
        Hazard.LongLock => "Readers and writers of the table wait while it is scanned or rewritten. Run it when few use the table, or the materialized view.",
        Hazard.LongWriteLock => "Writers of the table wait while it is scanned; readers do not. SchemaConcurrentIndexes=true avoids it for indexes.",
        Hazard.NotInTransaction => "It runs by itself, before or after the transaction: when it fails, the rest stays done.",
        Hazard.ManualValue => "It fails while rows have no value, or one that cannot be converted. Give them one first; a new NOT NULL column is added nullable, filled, then SET NOT NULL.",
        Hazard.FailsOnExistingRows => "It fails while rows break the constraint. Look for them first.",
        Hazard.DependsOnSession => "Time zone, date style or currency decide the result. The script sets the server's own settings at its head; check that they are those that the values were written with.",
        Hazard.DependsOnSearchPath => "A function that it calls names something without its schema, which the script's empty search_path does not find: it fails, as a dump does. Give the function a search_path of its own (ALTER FUNCTION … SET search_path), or write the schema in its body.",
        Hazard.IndexDropped => "Queries that use the index become slower. Check pg_stat_user_indexes first.",
        Hazard.PrivilegesChanged => "A role may do more, or less, than before.",
        Hazard.ReplicaIdentityChanged => "Logical replication identifies updated and deleted rows by something else.",
        Hazard.ProbableRename => "Something vanished and something of the same shape appeared: check that it is the same thing.",
    };
}
