namespace SchemaTasks.Model;

/// <summary>ALTER INDEX … ALTER COLUMN … SET STATISTICS of the index behind a constraint.</summary>
public sealed record KeyStatistics
{
    /// <summary>The key's place in the index, the first one's is 1.</summary>
    public required int Key { get; init; }

    /// <summary>The statistics target, 0 to 10000.</summary>
    public required int Target { get; init; }
}
