using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Objects;

/// <summary>Pieces of a column's definition.</summary>
internal static class ColumnText
{
    /// <summary>The column in CREATE TABLE or ADD COLUMN.</summary>
    /// <param name="column">The column.</param>
    /// <param name="withDefault">Its default is here rather than in a statement of its own.</param>
    /// <param name="notNull"><c>NOT NULL</c> with all that belongs to it, if anything.</param>
    public static string Clause(Column column, bool withDefault, string? notNull)
    {
        var parts = new List<string> { $"{SqlIdentifier.Quote(column.Name)} {column.Type}" };
        if (column.ForeignOptions.Length > 0) parts.Add($"OPTIONS ({string.Join(", ", column.ForeignOptions.Select(OptionText.Foreign))})");
        if (column.Compression is not null) parts.Add($"COMPRESSION {column.Compression}");
        if (column.Collation is not null) parts.Add($"COLLATE {column.Collation}");
        if (column.Generated is not null) parts.Add(Generated(column));
        if (column.Identity != IdentityGeneration.None) parts.Add(Identity(column));
        if (withDefault && column.Default is not null) parts.Add($"DEFAULT {ReplayableText.Of(column.Default)}");
        if (notNull is not null) parts.Add(notNull);
        return string.Join(' ', parts);
    }

    /// <summary><c>GENERATED ALWAYS AS (a + b) STORED</c>.</summary>
    public static string Generated(Column column) => $"GENERATED ALWAYS AS ({ReplayableText.Of(column.Generated!)}) {(column.GeneratedVirtual ? "VIRTUAL" : "STORED")}";

    /// <summary><c>GENERATED ALWAYS AS IDENTITY (START WITH 5)</c>.</summary>
    public static string Identity(Column column)
    {
        var options = string.Join(' ', SequenceText.Options(column.IdentityOptions));
        return $"GENERATED {Word(column.Identity)} AS IDENTITY{(options.Length > 0 ? $" ({options})" : "")}";
    }

    /// <summary><c>ALWAYS</c> or <c>BY DEFAULT</c>.</summary>
    public static string Word(IdentityGeneration identity) => identity == IdentityGeneration.Always ? "ALWAYS" : "BY DEFAULT";
}
