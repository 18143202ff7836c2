using SchemaTasks.Configuration;
using SchemaTasks.Postgres;

namespace SchemaTasks.Health;

/// <summary>What the checks may know.</summary>
/// <param name="Server">Who is asked.</param>
/// <param name="IsShadow">Whether it is a server of our own that ends with the build.</param>
/// <param name="Settings">Limits.</param>
/// <param name="Today">What versions and entries expire against.</param>
internal sealed record HealthContext(ConnectionSettings Server, bool IsShadow, HealthSettings Settings, DateOnly Today)
{
    /// <summary>Known once the first query has answered.</summary>
    public ServerFacts? Facts { get; set; }
}
