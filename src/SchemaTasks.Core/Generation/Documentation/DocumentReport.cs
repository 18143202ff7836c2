using SchemaTasks.Configuration;

namespace SchemaTasks.Generation.Documentation;

/// <summary>A JSON report of <c>SchemaHealth</c> or <c>SchemaVerify</c> whose findings the HTML page shows.</summary>
/// <param name="Setting">Where it is, and where the configuration says so.</param>
/// <param name="Text">What the file holds.</param>
public sealed record DocumentReport(DocsPath Setting, string Text);
