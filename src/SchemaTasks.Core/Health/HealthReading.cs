using System.Collections.Immutable;

namespace SchemaTasks.Health;

/// <summary>What a server gave.</summary>
/// <param name="Facts">What it says about itself; <see langword="null"/> when it did not answer.</param>
/// <param name="Results">A result for each check that was run, in order of code.</param>
/// <param name="Rows">Rows of tables and materialized views, in order of name.</param>
internal sealed record HealthReading(ServerFacts? Facts, ImmutableArray<CheckResult> Results, ImmutableArray<RowCount> Rows);
