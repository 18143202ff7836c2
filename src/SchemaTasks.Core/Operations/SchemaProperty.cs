using System.Collections.Immutable;

namespace SchemaTasks.Operations;

/// <summary>An MSBuild property of the package.</summary>
/// <param name="Name"><c>Schema…</c>.</param>
/// <param name="Words">What it takes, whatever the case; empty where any text may be right: paths, names, numbers, lists.</param>
internal sealed record SchemaProperty(string Name, ImmutableArray<string> Words);
