using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Sql.Objects;

/// <summary>CREATE INDEX.</summary>
internal static class IndexText
{
    /// <param name="index">The index.</param>
    /// <param name="relation">Its table or materialized view, quoted; with ONLY before it where partitions are left out.</param>
    /// <param name="concurrently">Without blocking writers.</param>
    public static string Create(Index index, string relation, bool concurrently)
    {
        var unique = index.Unique ? "UNIQUE " : "";
        var without = concurrently ? "CONCURRENTLY " : "";
        var include = index.Include.Length == 0 ? "" : $" INCLUDE ({SqlIdentifier.QuoteAll(index.Include)})";
        var nulls = index.NullsNotDistinct ? " NULLS NOT DISTINCT" : "";
        var where = index.Where is null ? "" : $" WHERE {ReplayableText.Of(index.Where)}";
        return $"CREATE {unique}INDEX {without}{SqlIdentifier.Quote(index.Name)} ON {relation} USING {SqlIdentifier.Quote(index.Method)} ({string.Join(", ", index.Keys.Select(Key))}){include}{nulls}{OptionText.With(index.StorageParameters)}{where}";
    }

    private static string Key(IndexKey key)
    {
        var text = key.Column is not null ? SqlIdentifier.Quote(key.Column) : $"({ReplayableText.Of(key.Expression!)})";
        if (key.Collation is not null) text += $" COLLATE {key.Collation}";
        var parameters = key.OperatorClassParameters.Length == 0 ? "" : $" ({string.Join(", ", key.OperatorClassParameters.Select(OptionText.Storage))})";
        if (key.OperatorClass is not null) text += $" {key.OperatorClass}{parameters}";
        if (key.Descending) text += " DESC";
        return key.Nulls switch
        {
            NullsOrder.Default => text,
            NullsOrder.First => text + " NULLS FIRST",
            NullsOrder.Last => text + " NULLS LAST",
        };
    }
}
