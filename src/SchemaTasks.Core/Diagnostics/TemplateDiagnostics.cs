namespace SchemaTasks.Diagnostics;

/// <summary>ST333x: the user's templates.</summary>
internal static class TemplateDiagnostics
{
    public static DiagnosticDescriptor NotATemplate { get; } = new("ST3330", DiagnosticSeverity.Error,
        "A template has a syntax error",
        "This is not a template: {0}",
        "Templates are written in Scriban's language (https://github.com/scriban/scriban/blob/master/doc/language.md). For a fault in `OutputPath` the position is that in the path itself.");

    public static DiagnosticDescriptor Failed { get; } = new("ST3331", DiagnosticSeverity.Error,
        "A template fails",
        "The template fails here: {0}",
        "A variable or a key that does not exist, a wrong argument, or more than 10,000,000 turns of its loops, 64 million characters of text or 10 seconds for a regular expression. docs/types.md lists what a template sees.");

    public static DiagnosticDescriptor WrongPath { get; } = new("ST3332", DiagnosticSeverity.Error,
        "A template's output path is not possible",
        "'{0}' is not a path for a template's output: {1}. Write a path relative to the project, such as docs/{{{{ table.name }}}}.md.",
        "Templates print below the project's folder only.");

    public static DiagnosticDescriptor SamePath { get; } = new("ST3333", DiagnosticSeverity.Error,
        "Two templates print one file",
        "'{0}' is already printed by '{1}'. With ForEach, put the name of the table, enum or schema into OutputPath.",
        "Paths that differ only in case are one file on Windows and macOS.");

    public static DiagnosticDescriptor CannotRead { get; } = new("ST3334", DiagnosticSeverity.Error,
        "A template cannot be read",
        "The template '{0}' cannot be read: {1}",
        "Check the path in `SchemaTemplate`, and that the file is UTF-8.");

    public static DiagnosticDescriptor NoOutputPath { get; } = new("ST3335", DiagnosticSeverity.Error,
        "A template has no output path",
        "The template '{0}' has no OutputPath. Write <SchemaTemplate Include=\"{0}\" OutputPath=\"…\" />.",
        "`OutputPath` says where the printed file goes, relative to the project's folder.");
}
