namespace SchemaTasks.Model;

/// <summary>An object of CREATE STATISTICS.</summary>
public sealed record ExtendedStatistics
{
    /// <summary>The statistics object's own schema; it may differ from its table's.</summary>
    public required string Schema { get; init; }

    /// <summary><c>pg_statistic_ext.stxname</c>, without schema, unquoted.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON STATISTICS; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary><c>CREATE STATISTICS … FROM …</c>, as the server prints it.</summary>
    public required string Definition { get; init; }

    /// <summary>SET STATISTICS; <see langword="null"/> for the server's default.</summary>
    public int? StatisticsTarget { get; init; }

    /// <summary>The owning role; no manifest lists it, so it is filled only for a script that may have to put it back.</summary>
    internal string? Owner { get; init; }
}
