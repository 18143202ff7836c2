namespace SchemaTasks.Generation.Documentation;

/// <summary>A JSON report of <c>SchemaHealth</c> or <c>SchemaVerify</c> whose findings the HTML page shows.</summary>
/// <param name="Path">As the configuration has it.</param>
/// <param name="Text">What the file holds.</param>
public sealed record DocumentReport(string Path, string Text);
