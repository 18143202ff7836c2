using SchemaTasks.Postgres;

namespace SchemaTasks.Health;

/// <summary>A query whose failure must not lose the others. It gives exactly one result.</summary>
/// <param name="Text">SQL.</param>
/// <param name="Read">Takes each row.</param>
internal sealed record HealthQuery(string Text, Action<HealthRow> Read)
{
    /// <summary>Of <c>$1</c>, <c>$2</c> …</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <param name="name">A file below <c>Health/Queries</c>, without <c>.sql</c>.</param>
    /// <param name="major">The server's major version.</param>
    /// <param name="read">Takes each row.</param>
    /// <param name="parameters">Of <c>$1</c>, <c>$2</c> …</param>
    public static HealthQuery Load(string name, int major, Action<HealthRow> read, params string[] parameters) =>
        new(CatalogQuery.LoadFile($"Health/Queries/{name}.sql", major), read) { Parameters = parameters };
}

/// <summary>How a query went.</summary>
/// <param name="Elapsed">From the one before it.</param>
/// <param name="SqlState">The server's code when it refused; <c>lost</c>, <c>time</c> or <see langword="null"/> when it went well.</param>
/// <param name="Message">Why it failed.</param>
internal readonly record struct QueryOutcome(TimeSpan Elapsed, string? SqlState, string? Message)
{
    public const string Lost = "lost";
    public const string OutOfTime = "time";

    public bool Failed => SqlState is not null;
}
