using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary>What migrating did.</summary>
/// <param name="Database">Who was migrated, for people.</param>
/// <param name="Applied">Names of files, in order.</param>
/// <param name="Pending">Names of files that wait, in order.</param>
/// <param name="Diagnostics">Errors keep the pending files from running.</param>
public sealed record MigrateResult(string Database, ImmutableArray<string> Applied, ImmutableArray<string> Pending, ImmutableArray<Diagnostic> Diagnostics);
