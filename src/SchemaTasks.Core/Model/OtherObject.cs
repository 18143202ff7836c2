using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An object without structure here: known by kind, identity and the statement that makes it, so that nothing escapes the gate.</summary>
public sealed record OtherObject
{
    /// <summary>Lower case, PostgreSQL's own words: <c>cast</c>, <c>operator</c>, <c>operator class</c>, <c>collation</c>, <c>foreign server</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>Unique in its kind: <c>(integer AS people.seniority)</c>, <c>public.===(integer, integer)</c>; quoted where SQL needs it.</summary>
    public required string Identity { get; init; }

    /// <summary>
    /// The statements that create it under an empty <c>search_path</c>, separated by <c>;\n</c>, without a closing semicolon. A
    /// <c>base type</c> needs its shell (<c>CREATE TYPE name</c>) and its functions first.
    /// </summary>
    public required string Definition { get; init; }

    /// <summary>COMMENT ON the object; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary>The owning role; no manifest lists it, so it is filled only for a script that may have to put it back.</summary>
    internal string? Owner { get; init; }

    /// <summary>Likewise the grants.</summary>
    internal ImmutableArray<Grant> Grants { get; init; } = [];
}
