using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;

namespace SchemaTasks.Operations;

/// <summary>What a verify found.</summary>
/// <param name="Database">Who was asked, for people.</param>
/// <param name="Report">The whole finding; its files are written.</param>
/// <param name="Diagnostics">To be logged, in order.</param>
public sealed record VerifyResult(string Database, DriftReport Report, ImmutableArray<Diagnostic> Diagnostics);
