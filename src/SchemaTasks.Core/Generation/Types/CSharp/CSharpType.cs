namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>A column's type in C#.</summary>
internal sealed record CSharpType
{
    /// <summary>Without a question mark at its end: <c>int</c>, <c>global::System.Guid</c>, <c>string?[]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What a parameter is called: <see href="https://www.npgsql.org/doc/types/basic.html"/>, user types unquoted.</summary>
    public required string DataTypeName { get; init; }

    /// <summary>Whether SQL converts it to text and back, because the driver has no type for it or the type has no binary form.</summary>
    public bool AsText { get; init; }

    /// <summary>Why a type became text; <see langword="null"/> where nobody has to know.</summary>
    public string? Note { get; init; }

    /// <summary>The method that makes the value from its text; <see langword="null"/> where the driver reads the type itself.</summary>
    public string? ParseMethod { get; init; }

    public static CSharpType Text(string? note) => new() { Name = "string", DataTypeName = "text", AsText = true, Note = note };
}
