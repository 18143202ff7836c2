namespace SchemaTasks.Sql;

/// <summary>What a statement of a fix script may cost, reported before it runs.</summary>
public enum Hazard
{
    /// <summary>Stored data is gone afterwards.</summary>
    DataLoss,

    /// <summary>A whole table is written again.</summary>
    TableRewrite,

    /// <summary>Readers or writers of a table wait for as long as it takes to scan or to rewrite it.</summary>
    LongLock,

    /// <summary>PostgreSQL refuses it inside a transaction, or what it makes cannot be used in the same one.</summary>
    NotInTransaction,

    /// <summary>It fails while there are rows that lack a value somebody has to choose, or whose value cannot be converted.</summary>
    ManualValue,

    /// <summary>What comes out depends on settings of the session (TimeZone, DateStyle …), which the script sets to the server's own.</summary>
    DependsOnSession,

    /// <summary>A vanished and an appeared object of the same shape are taken for a rename.</summary>
    ProbableRename,
}
