using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>A name given by hand to the generated counterpart of one object, or of each that a pattern matches.</summary>
/// <param name="Object">The object as people write it: <c>people.master</c> or <c>people.master.email</c>; or a pattern: <c>crm_*.tbl_*</c>.</param>
/// <param name="Name">The name to generate.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record NameOverride(string Object, string Name, SourceLocation Location)
{
    /// <summary>The pattern that gives the name; <see langword="null"/> where the configuration names the object itself.</summary>
    public string? Pattern { get; init; }
}

/// <summary>A generated type given by hand to columns.</summary>
/// <param name="Pattern">A column glob (<c>people.*.amount</c>) or a PostgreSQL type (<c>numeric</c>, <c>numeric(12,2)</c>).</param>
/// <param name="Type">The output's own type name.</param>
/// <param name="Location">Where the configuration says so.</param>
public sealed record TypeOverride(string Pattern, string Type, SourceLocation Location);
