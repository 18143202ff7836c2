namespace SchemaTasks.Diagnostics;

/// <summary>ST35xx: documentation and diagrams.</summary>
internal static class DocumentationDiagnostics
{
    public static DiagnosticDescriptor EmptyViewpoint { get; } = new("ST3501", DiagnosticSeverity.Warning,
        "A viewpoint has no table",
        "No table matches the patterns of the viewpoint '{0}'. Correct 'docs: viewpoints', or remove it.",
        "Often the trace of a renamed table or schema, or of an `exclude` under `docs` that leaves all of them out. Patterns are compared with `schema.table`.");

    public static DiagnosticDescriptor NoSuchSchema { get; } = new("ST3502", DiagnosticSeverity.Warning,
        "A setting of the documentation names a schema that is not there",
        "The manifest has no schema '{0}', so this setting under 'docs' has no effect. Correct the name, or remove it.",
        "Keys under `docs: colors` and `docs: coverage: schemas` are names of schemas, without quotes and as PostgreSQL stores them.");

    public static DiagnosticDescriptor NoteWithoutObject { get; } = new("ST3503", DiagnosticSeverity.Warning,
        "A note is of no object",
        "The note '{0}' is named like no table, view, type or routine of the manifest that the documentation shows, so no page has it. Rename the file like the object (people.master.md), or remove it.",
        "Often the trace of a renamed object. A name is that of the object's page, which for names with capitals or special characters ends in `~` and eight digits; the name as PostgreSQL stores it is taken too. A file in `tables/`, `views/`, `types/` or `routines/` is of that kind alone.");

    public static DiagnosticDescriptor CannotReadNotes { get; } = new("ST3504", DiagnosticSeverity.Error,
        "The documentation's notes cannot be read",
        "'{0}' cannot be read: {1}",
        "`docs: notes` is a folder of Markdown files in UTF-8, relative to the configuration file.");

    public static DiagnosticDescriptor SmallerDiagram { get; } = new("ST3505", DiagnosticSeverity.Warning,
        "A Mermaid diagram shows less than the whole schema",
        "{0} tables are too many for one Mermaid diagram: '{1}' shows {2}. Viewpoints in the configuration give parts of the schema diagrams of their own.",
        "Above 50,000 characters Mermaid shows an error text instead of a diagram, and large diagrams take a browser seconds. So columns are left out first, then there is one file for each schema and viewpoint beside an overview of the schemas.");

    public static DiagnosticDescriptor NotInDbml { get; } = new("ST3506", DiagnosticSeverity.Message,
        "Something has no form in DBML",
        "'{0}' is a comment in the DBML: {1}",
        "DBML has no table without columns, no enum without labels, no expression with a back-tick, and one reference between the same columns. The file has a comment line in the place of each.");

    public static DiagnosticDescriptor NoReport { get; } = new("ST3507", DiagnosticSeverity.Warning,
        "A report for the documentation cannot be read",
        "'{0}' cannot be read, so the page shows none of its findings: {1} Run SchemaHealth or SchemaVerify first, or correct 'docs: reports'.",
        "`docs: reports` are JSON reports of `SchemaHealth` and `SchemaVerify`, relative to the configuration file. The HTML page shows their findings; the Markdown does not.");

    public static DiagnosticDescriptor BrokenReport { get; } = new("ST3508", DiagnosticSeverity.Error,
        "A report for the documentation is of another form",
        "'{0}' is neither a drift nor a health report in JSON: {1}. Name SCHEMA_DRIFT_REPORT.json or SCHEMA_HEALTH_REPORT.json as this version writes them, or correct 'docs: reports'.",
        "A page without findings that were asked for would look as if there were none, so no page is printed. A report of an earlier version is written again by its target, `SchemaVerify`, `SchemaDiff` or `SchemaHealth`.");

    public static DiagnosticDescriptor UnusedExclude { get; } = new("ST3509", DiagnosticSeverity.Warning,
        "An entry of docs: exclude matches nothing",
        "'docs.exclude' has the entry '{0}', which matches no table, view, type or routine of the manifest. Correct or remove it.",
        "Often the trace of a renamed object. Columns are not left out one by one. A pattern with `*` or `?` may be kept for objects that do not exist yet: it is a message.");

    public static DiagnosticDescriptor LowCoverage { get; } = new("ST3510", DiagnosticSeverity.Error,
        "Too few objects have a comment",
        "{0} of {1} {2} have a comment ({3} %), less than the {4} % of 'docs: coverage'. Without a comment: {5}. Write COMMENT ON … in a migration and refresh the manifest, or lower the threshold.",
        "`SchemaDocsCheck` compares the shares of tables (views included) and of columns that have a comment with the thresholds under `docs: coverage`. What `docs: exclude` leaves out is not counted. The report lists everything that lacks a comment, with its line in the manifest.");

    public static DiagnosticDescriptor NoThreshold { get; } = new("ST3511", DiagnosticSeverity.Warning,
        "There is no threshold of coverage",
        "The configuration has no 'docs: coverage', so that SchemaDocsCheck asks for nothing; its report lists what lacks a comment. Set 'tables' or 'columns' there, in percent.",
        "Without a threshold `SchemaDocsCheck` only reports.");
}
