using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Health;

/// <summary>One check: its code, the word that configuration and reports use, and what it looks at.</summary>
internal sealed record HealthCheck
{
    private HealthCheck(DiagnosticDescriptor descriptor, string word) => (Descriptor, Word) = (descriptor, word);

    /// <summary>In order of code.</summary>
    public static ImmutableArray<HealthCheck> All { get; } =
        [.. HealthDiagnostics.Checks.Select(descriptor => new HealthCheck(descriptor, HealthCheckNames.All.First(name => name.Code == descriptor.Code).Word))];

    public DiagnosticDescriptor Descriptor { get; }

    public string Code => Descriptor.Code;

    /// <summary><c>invalid_indexes</c></summary>
    public string Word { get; }

    /// <exception cref="InvalidOperationException">There is no such check.</exception>
    internal static HealthCheck Of(string word) => All.First(check => check.Word == word);
}
