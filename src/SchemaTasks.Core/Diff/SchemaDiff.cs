using System.Collections.Immutable;

namespace SchemaTasks.Diff;

/// <summary>The difference of two schemas: decided once, what is reported and what a script is planned from.</summary>
internal sealed record SchemaDiff
{
    /// <summary>Every object and facet that differs, those too that follow from another change. What is in a missing or unexpected object is not in here.</summary>
    public required ImmutableArray<SchemaChange> All { get; init; }

    /// <summary>What <see cref="SchemaComparer.Compare"/> returns: without what follows from another change.</summary>
    public required ImmutableArray<SchemaChange> Reported { get; init; }
}
