using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types;

/// <summary>A column as every language sees it.</summary>
internal sealed record TypedColumn
{
    public required ObjectPath Path { get; init; }

    public string Name => Path.Member!;

    /// <summary>As the manifest writes it.</summary>
    public required string Type { get; init; }

    public required TypeShape Shape { get; init; }

    /// <summary>Whether a row may hold NULL in it.</summary>
    public required bool Nullable { get; init; }

    public string? Comment { get; init; }

    /// <summary>The column's own default, else its domain's.</summary>
    public string? Default { get; init; }

    public required WriteRule Insert { get; init; }

    /// <summary>Whether nobody writes it: it is computed, or a view's.</summary>
    public bool IsReadOnly => Insert == WriteRule.Never;

    /// <summary>Whether its value is the database's alone: a generated column, or an identity column that is always generated.</summary>
    public bool IsComputed { get; init; }
}

/// <summary>Whether an INSERT gives a value to a column.</summary>
internal enum WriteRule
{
    /// <summary>NOT NULL without a default.</summary>
    Required,
    /// <summary>Nullable, or with a default.</summary>
    Optional,
    /// <summary>The database computes it, or its relation is a view.</summary>
    Never,
}
