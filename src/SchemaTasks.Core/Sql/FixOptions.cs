namespace SchemaTasks.Sql;

/// <summary>How a fix script is made.</summary>
public sealed record FixOptions
{
    /// <summary>
    /// Statements that destroy data are to be run. Otherwise they, and those that need them, are withheld, and columns out of order stay
    /// where they are.
    /// </summary>
    public bool AllowDestructive { get; init; }

    /// <summary>Indexes of tables that are kept are made and removed CONCURRENTLY, after the transaction.</summary>
    public bool ConcurrentIndexes { get; init; }

    internal static FixOptions Everything { get; } = new() { AllowDestructive = true };
}
