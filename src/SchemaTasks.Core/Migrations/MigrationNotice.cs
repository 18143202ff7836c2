using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>What the server says while a file runs: <c>RAISE NOTICE</c>, <c>RAISE WARNING</c>, "already exists, skipping".</summary>
/// <param name="File">The file's name.</param>
/// <param name="Severity">PostgreSQL's word: <c>WARNING</c>, <c>NOTICE</c>, <c>INFO</c>, <c>LOG</c> or <c>DEBUG</c>.</param>
/// <param name="Text">The server's text.</param>
/// <param name="Location">In the file: the line that raises it where the server says which, else the first one.</param>
internal sealed record MigrationNotice(string File, string Severity, string Text, SourceLocation Location);
