namespace SchemaTasks.Sql;

/// <summary>What a statement of a fix script may cost, known before it runs. <see cref="HazardNames.Explanation"/> says more.</summary>
public enum Hazard
{
    /// <summary>Stored data is gone afterwards.</summary>
    DataLoss,

    /// <summary>A whole table is written again.</summary>
    TableRewrite,

    /// <summary>Readers and writers of a table wait for as long as it takes to scan or to rewrite it.</summary>
    LongLock,

    /// <summary>Writers of a table wait for as long as it takes to scan it; readers do not.</summary>
    LongWriteLock,

    /// <summary>PostgreSQL refuses it inside a transaction, or what it makes cannot be used in the same one.</summary>
    NotInTransaction,

    /// <summary>It fails while there are rows that lack a value somebody has to choose, or whose value cannot be converted.</summary>
    ManualValue,

    /// <summary>It fails while there are rows that the constraint forbids.</summary>
    FailsOnExistingRows,

    /// <summary>What comes out depends on settings of the session (TimeZone, DateStyle …), which the script sets to the server's own.</summary>
    DependsOnSession,

    /// <summary>It calls a function that names something without its schema, which an empty search_path does not find.</summary>
    DependsOnSearchPath,

    /// <summary>Queries that used the index are slower afterwards.</summary>
    IndexDropped,

    /// <summary>A role may do more, or less, than before.</summary>
    PrivilegesChanged,

    /// <summary>Subscribers get other old values of updated and deleted rows.</summary>
    ReplicaIdentityChanged,

    /// <summary>A vanished and an appeared object of the same shape are taken for a rename.</summary>
    ProbableRename,
}
