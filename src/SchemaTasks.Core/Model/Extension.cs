using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An object of CREATE EXTENSION; what belongs to it is not in the model.</summary>
public sealed record Extension
{
    /// <summary><c>pg_extension.extname</c>, unquoted.</summary>
    public required string Name { get; init; }

    /// <summary>The schema of the extension's objects (<c>pg_extension.extnamespace</c>), unquoted.</summary>
    public required string Schema { get; init; }

    /// <summary>Known of a live server only; kept from the committed manifest when the reading is a shadow's.</summary>
    public string? Version { get; init; }

    /// <summary>COMMENT ON EXTENSION; <see langword="null"/> for none and for the one of the extension's control file.</summary>
    public string? Comment { get; init; }

    /// <summary>The extensions that the server says it requires; no manifest lists them.</summary>
    internal ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>On the server that was read, tables, sequences or materialized views belong to it; no manifest says so.</summary>
    internal bool HoldsData { get; init; }
}
