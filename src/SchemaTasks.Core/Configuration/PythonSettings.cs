using System.Collections.Immutable;

namespace SchemaTasks.Configuration;

/// <summary>The <c>python</c> section.</summary>
public sealed record PythonSettings
{
    /// <summary>What holds without the section.</summary>
    public static PythonSettings Default { get; } = new();

    /// <summary>Whether values are those of psycopg 3 instead of JSON.</summary>
    public bool Driver { get; init; }

    /// <summary>The type of <c>numeric</c> in JSON: <c>float</c>, <c>Decimal</c> or <c>str</c>.</summary>
    public string Numeric { get; init; } = "float";

    /// <summary>Whether enums are <c>StrEnum</c> instead of <c>str, Enum</c>.</summary>
    public bool StrEnum { get; init; }

    /// <summary>Whether elements of arrays may be None.</summary>
    public bool NullableElements { get; init; }

    /// <summary>Whether the last word of a table's name is put into the singular.</summary>
    public bool Singular { get; init; } = true;

    /// <summary>Import statements, for types given by hand.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    internal static PythonSettings Read(SettingsNode section)
    {
        section.AllowOnly("values", "numeric", "enums", "nullable_elements", "singular", "imports");
        return new PythonSettings
        {
            Driver = section.Choice("values", false, ("json", false), ("driver", true)),
            Numeric = section.Choice("numeric", "float", ("float", "float"), ("Decimal", "Decimal"), ("str", "str")),
            StrEnum = section.Choice("enums", false, ("str", false), ("StrEnum", true)),
            NullableElements = section.Flag("nullable_elements", false),
            Singular = section.Flag("singular", true),
            Imports = section.Texts("imports"),
        };
    }
}
