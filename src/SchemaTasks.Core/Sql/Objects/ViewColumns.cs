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

    /// <summary>A view's owner and grants, with those of its columns.</summary>
    public static Ownership Of(Ownership view, ImmutableArray<ViewColumn> columns) => view with
    {
        Columns = [.. columns.Select(column => new Ownership("", view.GrantTarget, null, column.Grants) { Column = column.Name, Relation = view })],
    };

    /// <summary>Pairs by place: a view's columns keep their order while it stays.</summary>
    public static IEnumerable<(ViewColumn Wanted, ViewColumn? Actual)> Pairs(ImmutableArray<ViewColumn> wanted, ImmutableArray<ViewColumn> actual) =>
        wanted.Select((column, i) => (column, i < actual.Length ? actual[i] : null));
}
