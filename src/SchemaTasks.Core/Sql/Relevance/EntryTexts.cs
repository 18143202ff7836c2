using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Sql.Relevance;

/// <summary>What one table, view, routine or sequence says of others: the texts that name them.</summary>
internal static class EntryTexts
{
    /// <summary>Texts through which a change of what they name can reach what depends on the entry itself.</summary>
    public static IEnumerable<string?> Passing(Table table)
    {
        yield return table.OfType;
        yield return table.PartitionBy;
        yield return table.Server;
        yield return table.AccessMethod;
        foreach (var parent in table.Inherits) yield return SqlIdentifier.Quote(parent);
        foreach (var column in table.Columns)
        {
            yield return column.Type;
            yield return column.Collation;
            yield return column.Default;
            yield return column.Generated;
        }
        foreach (var check in table.Checks) yield return check.Expression;
    }

    /// <summary>Texts of parts on which nothing else depends.</summary>
    public static IEnumerable<string?> Ending(Table table)
    {
        foreach (var key in table.ForeignKeys) yield return SqlIdentifier.Quote(key.References);
        foreach (var index in table.Indexes)
            foreach (var text in Texts(index)) yield return text;
        foreach (var exclusion in table.Exclusions) yield return exclusion.Definition;
        foreach (var statistics in table.Statistics) yield return statistics.Definition;
        foreach (var trigger in table.Triggers) yield return trigger.Definition;
        foreach (var rule in table.Rules) yield return rule.Definition;
        foreach (var policy in table.Policies)
        {
            yield return policy.Using;
            yield return policy.WithCheck;
        }
    }

    public static IEnumerable<string?> Of(View view) => view.Columns.SelectMany(column => new[] { column.Type, column.Default })
        .Concat(view.Triggers.Select(trigger => trigger.Definition)).Concat(view.Rules.Select(rule => rule.Definition)).Append(view.Definition);

    public static IEnumerable<string?> Of(MaterializedView view) => view.Columns.Select(column => (string?)column.Type)
        .Concat(view.Indexes.SelectMany(Texts)).Concat(view.Statistics.Select(statistics => statistics.Definition)).Append(view.AccessMethod).Append(view.Definition);

    /// <summary>Bodies between quotes are of no concern to the server.</summary>
    public static IEnumerable<string?> Of(Routine routine)
    {
        yield return routine.Arguments;
        yield return routine.Returns;
        yield return routine.Language;
        yield return routine.Support;
        yield return routine.AggregateDefinition;
        foreach (var type in routine.Transforms) yield return type;
        if (routine.SqlBody) yield return routine.Body;
    }

    public static IEnumerable<string?> Of(Sequence sequence) => [sequence.OwnedBy is { } column ? SqlIdentifier.Quote(column.Schema, column.Table) : null];

    private static IEnumerable<string?> Texts(Index index)
    {
        foreach (var key in index.Keys)
        {
            yield return key.Expression;
            yield return key.Collation;
            yield return key.OperatorClass;
        }
        yield return index.Where;
        yield return index.Method;
    }
}
