namespace SchemaTasks.Migrations;

/// <summary>What is written down of the files that run: rows of the history, or nothing on a shadow.</summary>
internal interface IMigrationRecorder
{
    /// <summary>Whose lock a file needs; <see langword="null"/> where nobody else can be at work.</summary>
    HistoryPlace? Place { get; }

    /// <summary>From 0, the statement with which a file without transaction begins, or goes on.</summary>
    int FirstStatement(MigrationFile file);

    /// <summary>The beginning of a file's one transaction: fails if the history is not as it was read; writes the file's row.</summary>
    IEnumerable<MigrationCommand> Claim(MigrationFile file);

    /// <summary>The end of that transaction.</summary>
    IEnumerable<MigrationCommand> Done(MigrationFile file);

    /// <summary>The same claim for a file that runs statement by statement, in a transaction of its own.</summary>
    IEnumerable<MigrationCommand> ClaimSteps(MigrationFile file);

    /// <summary>Moves the row of such a file on, from 0: the statement that its row names, and what it names then.</summary>
    IEnumerable<MigrationCommand> Step(MigrationFile file, int from, int to);

    /// <summary>Writes that the server refused a statement of such a file.</summary>
    IEnumerable<MigrationCommand> Failed(MigrationFile file, int statement);

    /// <summary>Writes that such a file is done.</summary>
    IEnumerable<MigrationCommand> StepsDone(MigrationFile file, int count);

    /// <summary>What was written is committed.</summary>
    /// <param name="version">The history's version now; <see langword="null"/> when it was not asked for.</param>
    void Committed(string? version);
}
