using SchemaTasks.Diagnostics;

namespace SchemaTasks;

public sealed class DiagnosticDocumentTests
{
    [Fact]
    public void Docs_diagnostics_is_printed_from_the_table() => Expected.Matches("../../../docs/diagnostics.md", DiagnosticDocument.Print());
}
