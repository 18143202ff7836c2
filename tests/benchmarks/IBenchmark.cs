namespace SchemaTasks.Benchmarks;

/// <summary>One comparison of ours with a peer in the same run; prints both and their ratio.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>One line, for the usage text.</summary>
    string Summary { get; }

    /// <returns>0 when every ratio is at or under its bound, else 1.</returns>
    Task<int> RunAsync(string[] arguments);
}
