using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Health;

namespace SchemaTasks.Operations;

/// <summary>What a health run found.</summary>
/// <param name="Report">The whole finding.</param>
/// <param name="Diagnostics">To be logged, in order.</param>
/// <param name="Unwritten">Errors: files of the report that could not be written.</param>
internal sealed record HealthResult(HealthReport Report, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Diagnostic> Unwritten);
