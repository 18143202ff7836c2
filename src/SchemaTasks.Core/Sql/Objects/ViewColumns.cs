using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Objects;

/// <summary>What columns of views and materialized views have in common.</summary>
internal static class ViewColumns
{
    /// <summary>COMMENT ON COLUMN where the comment is another one.</summary>
    public static IEnumerable<SqlStep> Comments(string view, ImmutableArray<ViewColumn> wanted, ImmutableArray<ViewColumn> actual) =>
        from pair in Pairs(wanted, actual)
        where pair.Wanted.Comment != pair.Actual?.Comment
        select new SqlStep($"COMMENT ON COLUMN {view}.{SqlIdentifier.Quote(pair.Wanted.Name)} IS {SqlLiteral.QuoteOrNull(pair.Wanted.Comment)}");

    /// <param name="view">The view, quoted.</param>
    /// <param name="wanted">Its columns.</param>
    /// <param name="actual">Its columns at present; <see langword="null"/> when it was just made.</param>
    public static IEnumerable<SqlStep> Grants(string view, ImmutableArray<ViewColumn> wanted, ImmutableArray<ViewColumn>? actual) =>
        Pairs(wanted, actual ?? []).SelectMany(pair => Privileges.Change(Of(view, pair.Wanted), Of(view, pair.Actual ?? pair.Wanted with { Grants = [] })));

    /// <summary>Pairs by place: a view's columns keep their order while it stays.</summary>
    public static IEnumerable<(ViewColumn Wanted, ViewColumn? Actual)> Pairs(ImmutableArray<ViewColumn> wanted, ImmutableArray<ViewColumn> actual) =>
        wanted.Select((column, i) => (column, i < actual.Length ? actual[i] : null));

    /// <summary>The columns with grants of their own.</summary>
    public static ImmutableArray<(string Column, ImmutableArray<Grant> Grants)> Granted(ImmutableArray<ViewColumn> columns) =>
        [.. columns.Where(column => !column.Grants.IsEmpty).Select(column => (column.Name, column.Grants))];

    private static Ownership Of(string view, ViewColumn column) => new("", $"TABLE {view}", null, column.Grants) { Column = column.Name };
}
