namespace SchemaTasks.Health;

/// <summary>The words of reports and properties.</summary>
internal static class HealthWords
{
    public static string Of(HealthLevel level) => level switch
    {
        HealthLevel.Note => "note",
        HealthLevel.Attention => "attention",
        HealthLevel.Broken => "broken",
    };

    public static string Of(HealthVerdict verdict) => verdict switch
    {
        HealthVerdict.Excellent => "EXCELLENT",
        HealthVerdict.Good => "GOOD",
        HealthVerdict.Attention => "ATTENTION",
        HealthVerdict.Broken => "BROKEN",
    };

    public static string Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Ok => "ok",
        CheckOutcome.Found => "found",
        CheckOutcome.CouldNotCheck => "could_not_check",
        CheckOutcome.Skipped => "skipped",
    };

    /// <summary>A word of <c>SchemaHealthFailOn</c>.</summary>
    /// <param name="word"><c>broken</c>, <c>attention</c>, <c>note</c> or <c>none</c>.</param>
    /// <param name="failOn">The least level that is an error; <see langword="null"/> for none.</param>
    /// <returns>Whether the word is one of them.</returns>
    public static bool TryParseFailOn(string word, out HealthLevel? failOn)
    {
        failOn = word switch
        {
            "broken" => HealthLevel.Broken,
            "attention" => HealthLevel.Attention,
            "note" => HealthLevel.Note,
            _ => null,
        };
        return failOn is not null || word == "none";
    }
}
