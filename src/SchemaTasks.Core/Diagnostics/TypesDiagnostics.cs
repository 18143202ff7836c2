namespace SchemaTasks.Diagnostics;

/// <summary>ST33xx: types and data contracts in other languages.</summary>
internal static class TypesDiagnostics
{
    public static DiagnosticDescriptor SameName { get; } = new("ST3301", DiagnosticSeverity.Error,
        "Two objects become one name",
        "'{0}' and '{1}' (line {2}) both become the {3} name '{4}'. Name one in the configuration: names: {{ {5}: {{ {0}: AnotherName }} }}.",
        "A name is made from the object's own name alone. Names that differ only in case, in underscores or in the schema can become the same identifier. They are never numbered, because a number would move to another object when one is added.");

    public static DiagnosticDescriptor BadName { get; } = new("ST3302", DiagnosticSeverity.Error,
        "A name in the configuration is not possible",
        "'{0}' cannot be the {1} name of '{2}': it takes {3}.",
        "Names under `names` are printed as they are.");

    public static DiagnosticDescriptor NothingMatched { get; } = new("ST3303", DiagnosticSeverity.Error,
        "A setting matches nothing",
        "'{0}' has an entry for '{1}', but there is no such {2}. Remove the entry or correct it.",
        "Often the trace of a renamed table or column. Objects are written without quotes: `schema.table` or `schema.table.column`.");

    public static DiagnosticDescriptor BadType { get; } = new("ST3304", DiagnosticSeverity.Error,
        "A type in the configuration is not a type of the language",
        "'{0}' is not a {1} type for '{2}': {3}",
        "Types under `types` are printed as they are, so they have to be types of the language.");

    public static DiagnosticDescriptor NothingTyped { get; } = new("ST3305", DiagnosticSeverity.Warning,
        "A type override matches no column",
        "'{0}' has an entry for '{1}', which is neither the type nor the name of a column.",
        "A pattern is compared with `schema.table.column`, a type with the column's type as the manifest writes it, or without its modifier.");

    public static DiagnosticDescriptor TypeAsText { get; } = new("ST3306", DiagnosticSeverity.Message,
        "A column's type is printed as text",
        "'{0}' has type '{1}', {2}; it is printed as text. Give it a type in the configuration if there is a better one: types: {{ {3}: {{ {0}: Type }} }}.",
        "No column is left out. PostgreSQL converts every type to text and back.");

    public static DiagnosticDescriptor NameCarriesNumbers { get; } = new("ST3307", DiagnosticSeverity.Message,
        "A name carries the numbers of the characters it lost",
        "'{0}' loses characters in its {1} name and would meet another name, so it is '{2}'.",
        "Characters that no identifier takes are left out. Where the rest is the name of another object, `_U` and the Unicode numbers of what was left out are appended.");

    /// <summary>Logged by SchemaTasks.CSharp.targets.</summary>
    public static DiagnosticDescriptor NotCSharp { get; } = new("ST3310", DiagnosticSeverity.Error,
        "The C# output needs a C# project",
        "SchemaOutputs has 'csharp', but this project does not compile C#. Remove the word, or move it to a C# project and reference that.",
        "The printed file enters the compilation of its own project.");

    /// <summary>Logged by SchemaTasks.CSharp.targets.</summary>
    public static DiagnosticDescriptor OldLanguage { get; } = new("ST3311", DiagnosticSeverity.Error,
        "The C# version is too old for the printed types",
        "The C# types need C# 11, but LangVersion is {0}. Add <LangVersion>latest</LangVersion> to the project; what {1} lacks for it is generated along.",
        "Projects for .NET Standard 2.0 and .NET Framework get C# 7.3 by default. The compiler of the .NET SDK takes newer versions for them as well.");

    public static DiagnosticDescriptor NullableAsObject { get; } = new("ST3312", DiagnosticSeverity.Message,
        "A column has no type of .NET's own",
        "'{0}' has type '{1}', which only Npgsql has a type for; with `csharp: {{ library: none }}` it is printed as text.",
        "Without a reference to Npgsql, the printed file uses types of .NET alone.");

    /// <summary>Logged by SchemaTasks.CSharp.targets.</summary>
    public static DiagnosticDescriptor NoNpgsql { get; } = new("ST3313", DiagnosticSeverity.Error,
        "The project does not reference Npgsql",
        "The generated C# types use Npgsql, which the project does not reference. Run 'dotnet add package Npgsql', or set 'csharp: {{ library: none }}' in the configuration for types of .NET alone.",
        "The types read rows by Npgsql's reader and map enums with its data source. It is the project's own choice which version, so the package brings none along.");
}
