using System.Collections.Immutable;

namespace SchemaTasks.Operations;

/// <summary>What changed between two manifests.</summary>
/// <param name="Summary"><c>3 schema changes: 1 critical, 2 medium</c></param>
/// <param name="Lines">One line an object.</param>
internal sealed record ManifestDiffResult(string Summary, ImmutableArray<string> Lines);
