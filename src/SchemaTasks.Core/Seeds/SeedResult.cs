using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Seeds;

/// <summary>What seeding did.</summary>
/// <param name="Applied">In the order in which they ran.</param>
/// <param name="Unchanged">Names of files that were applied before and have not changed.</param>
/// <param name="Pending">Names of files that may not run on this server.</param>
/// <param name="History">Rows of the history.</param>
/// <param name="Diagnostics">Warnings and messages.</param>
internal sealed record SeedResult(ImmutableArray<AppliedSeed> Applied, ImmutableArray<string> Unchanged, ImmutableArray<string> Pending, ImmutableArray<SeedRecord> History, ImmutableArray<Diagnostic> Diagnostics);
