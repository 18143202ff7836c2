using System.Collections.Immutable;

namespace SchemaTasks.Configuration;

/// <summary>The <c>typescript</c> section.</summary>
public sealed record TypeScriptSettings
{
    /// <summary>What holds without the section.</summary>
    public static TypeScriptSettings Default { get; } = new();

    /// <summary>Whether the file has Kysely's shape instead of Supabase's.</summary>
    public bool Kysely { get; init; }

    /// <summary>Whether values are those of node-postgres instead of PostgREST's JSON; Kysely's always are.</summary>
    public bool NodePostgres { get; init; }

    /// <summary>The type of <c>bigint</c>; <see langword="null"/> for what the source of the values gives.</summary>
    public string? Bigint { get; init; }

    /// <summary>Whether elements of arrays may be null.</summary>
    public bool NullableElements { get; init; }

    /// <summary>Views that rows can be inserted into and updated in.</summary>
    public ImmutableArray<ObjectGlob> InsertableViews { get; init; } = [];

    /// <summary>Import statements, for types given by hand.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    internal static TypeScriptSettings Read(SettingsNode section)
    {
        section.AllowOnly("style", "values", "bigint", "nullable_elements", "insertable_views", "imports");
        return new TypeScriptSettings
        {
            Kysely = section.Choice("style", false, ("supabase", false), ("kysely", true)),
            NodePostgres = section.Choice("values", false, ("postgrest", false), ("pg", true)),
            Bigint = section.Choice<string?>("bigint", null, ("number", "number"), ("string", "string"), ("bigint", "bigint")),
            NullableElements = section.Flag("nullable_elements", false),
            InsertableViews = section.Globs("insertable_views"),
            Imports = section.Texts("imports"),
        };
    }
}
