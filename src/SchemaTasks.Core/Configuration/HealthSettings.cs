using System.Collections.Immutable;

namespace SchemaTasks.Configuration;

/// <summary>The <c>health</c> section: findings that are accepted for a time, and the limits of checks.</summary>
public sealed record HealthSettings
{
    /// <summary>What holds without the section.</summary>
    public static HealthSettings Default { get; } = new();

    /// <summary>In the file's order; the first entry that matches a finding accepts it.</summary>
    public ImmutableArray<HealthIgnore> Ignore { get; init; } = [];

    /// <summary>Percent of a sequence's values that are used before it needs attention.</summary>
    public int SequencePercent { get; init; } = 75;

    /// <summary>Percent of the server's connections in use before it needs attention.</summary>
    public int ConnectionsPercent { get; init; } = 80;

    /// <summary>Seconds that a transaction may be open.</summary>
    public int TransactionSeconds { get; init; } = 300;

    /// <summary>Estimated rows from which a foreign key without an index, whose delete rule changes rows, needs attention.</summary>
    public int ForeignKeyRows { get; init; } = 100_000;

    internal static HealthSettings Read(SettingsNode section) => HealthSettingsReader.Read(section);
}
