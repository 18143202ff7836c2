using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql;

/// <summary>How a fix script is made.</summary>
public sealed record FixOptions
{
    /// <summary>
    /// Statements that destroy data are to be run. Otherwise they, and those that need them, are withheld, and columns out of order stay
    /// where they are.
    /// </summary>
    public bool AllowDestructive { get; init; }

    /// <summary>Indexes of tables that are kept are made, removed and replaced CONCURRENTLY, after the transaction, where no other statement waits for it.</summary>
    public bool ConcurrentIndexes { get; init; }

    /// <summary>
    /// Changes of the comparison that are to stay as they are on the server: what rules ignore and what the baseline accepts. What other
    /// fixes need of them is reported in <see cref="SqlScript.Touched"/>, what they need of the others in <see cref="SqlScript.Unfixable"/>.
    /// </summary>
    public ImmutableArray<SchemaChange> Tolerated { get; init; } = [];

    /// <summary>
    /// Owners and grants of the server; <see langword="null"/> when both schemas list them all. Objects that the script drops and recreates
    /// get them back.
    /// </summary>
    public UnmanagedAccess? Access { get; init; }

    /// <summary>
    /// The server's own <c>TimeZone</c>, <c>DateStyle</c>, <c>IntervalStyle</c> and <c>lc_monetary</c>. A script with conversions that depend
    /// on them begins with them, so that those of whoever runs it do not count.
    /// </summary>
    public ImmutableDictionary<string, string> ServerSettings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What statements after the planned ones make again in the transaction.</summary>
    internal ImmutableHashSet<ObjectKey> MadeAfterwards { get; init; } = [];

    /// <summary>Tables that become partitions after all other statements: the order of their columns is their own affair then.</summary>
    internal ImmutableHashSet<QualifiedName> AttachedAfterwards { get; init; } = [];

    /// <summary>Both schemas, where what is planned is a part of them: names are taken by what is not planned, too.</summary>
    internal ImmutableArray<SchemaObjects> Whole { get; init; } = [];

    internal static FixOptions Everything { get; } = new() { AllowDestructive = true };
}
