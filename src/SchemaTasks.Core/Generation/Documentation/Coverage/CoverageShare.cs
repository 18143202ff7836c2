namespace SchemaTasks.Generation.Documentation;

/// <summary>Shares of objects with a comment.</summary>
internal static class CoverageShare
{
    private const int All = 100;

    /// <summary>Whole percent, rounded down: 100 means all of them.</summary>
    public static int Percent(int part, int whole) => whole == 0 ? All : (int)(part * (long)All / whole);
}
