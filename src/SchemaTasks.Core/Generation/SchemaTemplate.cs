namespace SchemaTasks.Generation;

/// <summary>A template of the user's (<c>@(SchemaTemplate)</c>) in the language of Scriban (<see href="https://github.com/scriban/scriban/blob/master/doc/language.md"/>).</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Text">What the file holds.</param>
/// <param name="OutputPath">A template for the path of each printed file, relative to the project's folder.</param>
/// <param name="ForEach">What a file is printed for.</param>
public sealed record SchemaTemplate(string File, string Text, string OutputPath, TemplateScope ForEach);

/// <summary><c>ForEach</c> of a template.</summary>
public enum TemplateScope
{
    /// <summary>One file of the whole schema.</summary>
    None,
    /// <summary>One file for each schema, which is the variable <c>schema</c>.</summary>
    Schema,
    /// <summary>One file for each table, which is the variable <c>table</c>, in its <c>schema</c>; partitions get none.</summary>
    Table,
    /// <summary>One file for each enum, which is the variable <c>enum</c>, in its <c>schema</c>.</summary>
    Enum,
}
