using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;

namespace SchemaTasks.Operations;

/// <summary>What a verify found.</summary>
/// <param name="Database">Who was asked, for people.</param>
/// <param name="Report">The whole finding.</param>
/// <param name="Diagnostics">To be logged, in order.</param>
/// <param name="Unwritten">Errors: files of the report that could not be written.</param>
/// <param name="Unsent">A message: why the notice of drift could not be sent; <see langword="null"/> when it was, or was not to be.</param>
internal sealed record VerifyResult(string Database, DriftReport Report, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Diagnostic> Unwritten, Diagnostic? Unsent = null);
