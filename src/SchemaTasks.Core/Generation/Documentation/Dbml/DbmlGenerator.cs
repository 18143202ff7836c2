using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Prints the schema in DBML, for dbdiagram.io, dbdocs.io and what else reads it (<see href="https://dbml.dbdiagram.io"/>).</summary>
internal sealed class DbmlGenerator : ISchemaGenerator
{
    public string Name => "dbml";

    public GeneratedFiles Generate(GenerationInput input) => DocumentationOutput.Print(input, OutputKind.Dbml, (path, diagnostics) =>
    {
        var printer = new DbmlPrinter(input);
        var content = printer.Print();
        diagnostics.AddRange(printer.LeftOut.Select(static item => Diagnostic.Create(DocumentationDiagnostics.NotInDbml, null, item.Name, item.Reason)));
        return [(path, content)];
    });
}
