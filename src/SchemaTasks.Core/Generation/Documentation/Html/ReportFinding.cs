namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>What a report says of an object.</summary>
/// <param name="Report">Index of the report among those that are shown.</param>
/// <param name="Kind">The object's kind as reports spell it: <c>foreign_key</c>; <see langword="null"/> where it is none of a schema.</param>
/// <param name="Subject">The object as the report names it.</param>
/// <param name="Level">The report's word: <c>critical</c>, <c>attention</c> …</param>
/// <param name="Rank">0 for what must be fixed, 1 for what should be looked at, 2 for a note.</param>
/// <param name="Code"><c>ST6106</c> …</param>
/// <param name="Message">One sentence.</param>
/// <param name="Cure">SQL or a sentence; <see langword="null"/> for none.</param>
internal sealed record ReportFinding(int Report, string? Kind, string Subject, string Level, int Rank, string Code, string Message, string? Cure);
