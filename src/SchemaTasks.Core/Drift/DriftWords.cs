using SchemaTasks.Diff;

namespace SchemaTasks.Drift;

/// <summary>The words of drift as the configuration file, the reports and their JSON spell them.</summary>
internal static class DriftWords
{
    public static string Of(ChangeKind change) => Word(change);

    public static string Of(DriftSeverity severity) => Word(severity);

    /// <summary><c>in_sync</c>, <c>drift</c> or <c>could_not_check</c>.</summary>
    public static string Of(DriftOutcome outcome) => Word(outcome);

    private static string Word<T>(T value)
        where T : struct, Enum => EnumNames<T>.Of(value);
}
