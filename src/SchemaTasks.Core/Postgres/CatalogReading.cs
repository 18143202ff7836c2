using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres;

/// <summary>One server's schema, and what has to be reported about reading it.</summary>
/// <param name="Schema">Everything that was read.</param>
/// <param name="Diagnostics">What was left out or could not be read, each by name; no errors.</param>
public sealed record CatalogReading(DatabaseSchema Schema, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The server's own settings that conversions of values depend on, by name.</summary>
    public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whose server it is; <see langword="null"/> for no host that is known.</summary>
    public HostPlatform? Platform { get; init; }

    /// <summary>What the host calls the place: on Neon <c>project</c>, <c>branch</c> and <c>endpoint</c> with their ids; empty elsewhere.</summary>
    public ImmutableArray<KeyValuePair<string, string>> HostIds { get; init; } = [];

    /// <summary>Of the same snapshot, where it was asked for; <see langword="null"/> where the server (PostgreSQL 13) cannot say.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The same before the configuration's <c>include</c> and <c>exclude</c>.</summary>
    internal DatabaseSchema Unfiltered { get; init; } = Schema;

    /// <summary>The same rows with owners and grants, whatever the options ask for. Made when it is asked for.</summary>
    public Lazy<DatabaseSchema> WithAccess { get; init; } = new(Schema);
}
