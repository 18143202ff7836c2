namespace SchemaTasks.Migrations;

/// <summary>How a layout's tool puts the statements of a file into transactions.</summary>
internal enum FileTransaction
{
    /// <summary>One for the file, unless its first comments say otherwise.</summary>
    ByComment,

    /// <summary>One for the file.</summary>
    Always,

    /// <summary>None: statement by statement.</summary>
    Never,

    /// <summary>One for the file, unless it has a statement that PostgreSQL refuses there (Flyway).</summary>
    UnlessRefused,

    /// <summary>
    /// The text is sent whole, and PostgreSQL makes a transaction of it, unless it is a single statement or has transactions of its own
    /// (golang-migrate, Prisma).
    /// </summary>
    SentWhole,

    /// <summary>Those that the file itself begins and ends (sqitch, by psql).</summary>
    AsWritten,
}
