using System.Collections.Immutable;
using SchemaTasks.Objects;

namespace SchemaTasks.Diff;

/// <summary>The difference of two schemas: decided once, what is reported and what a script is planned from.</summary>
internal sealed record SchemaDiff
{
    /// <summary>Every object and facet that differs, those too that follow from another change. What is in a missing or unexpected object is not in here.</summary>
    public required ImmutableArray<SchemaChange> All { get; init; }

    /// <summary>What <see cref="SchemaComparer.Compare"/> returns: without what follows from another change.</summary>
    public required ImmutableArray<SchemaChange> Reported { get; init; }

    /// <summary>What was taken for different because nobody knows how the server will print it.</summary>
    public ImmutableHashSet<UnknownText> Unknown { get; init; } = [];

    /// <summary>The same for two schemas that these have become.</summary>
    public SchemaDiff Of(SchemaObjects expected, SchemaObjects actual) => SchemaComparer.Diff(expected, actual, Unknown);
}
