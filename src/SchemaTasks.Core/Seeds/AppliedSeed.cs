using System.Collections.Immutable;

namespace SchemaTasks.Seeds;

/// <summary>A seed that has just run.</summary>
/// <param name="File">The file.</param>
/// <param name="Duration">From its first statement to its commit.</param>
/// <param name="Changes">Tables whose rows it changed, in order of name.</param>
internal sealed record AppliedSeed(SeedFile File, TimeSpan Duration, ImmutableArray<SeedChange> Changes);
