using SchemaTasks.Configuration;
using SchemaTasks.Migrations;

namespace SchemaTasks.Health;

/// <summary>What a health run checks.</summary>
internal sealed record HealthOptions
{
    public SchemaConfiguration Configuration { get; init; } = SchemaConfiguration.Default;

    /// <summary>For everything that asks the server.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For each table, view and function.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether to read a row of each table and view, ask foreign tables, and compare sequences with their columns (<c>SchemaHealthDeep</c>).</summary>
    public bool Deep { get; init; }

    /// <summary>Whether the server is a shadow: what only a live server has is not checked then.</summary>
    public bool IsShadow { get; init; }

    /// <summary>Where the history of migrations is, if the place was asked for.</summary>
    public HistoryPlace? HistoryTable { get; init; }

    /// <summary>Whether rows are expected to be there; not so on a shadow without seeds.</summary>
    public bool ExpectsRows { get; init; } = true;

    /// <summary>What versions and ignored findings expire against.</summary>
    public required DateOnly Today { get; init; }
}
