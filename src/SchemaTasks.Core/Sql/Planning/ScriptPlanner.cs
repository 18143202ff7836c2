using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>Two schemas to one script: objects, their fates, operations, order, statements.</summary>
internal static class ScriptPlanner
{
    public static SqlScript Plan(DatabaseSchema expected, DatabaseSchema actual, FixOptions options)
    {
        var (after, before) = (new SideObjects(expected), new SideObjects(actual));
        var fates = new Fates(after, before, options);
        var graph = new OperationGraph(after, before, fates);
        var sorted = OperationOrder.Sort(graph);
        var withheld = options.AllowDestructive ? [] : Withholding.Of(sorted, graph);
        var statements = sorted.SelectMany(operation => StatementText.Of(operation, graph, options)
            .Select(step => new SqlStatement
            {
                Text = step.Text,
                Object = operation.Item.Path,
                Hazards = [.. step.Hazards.Order()],
                Phase = step.Phase,
                Withheld = withheld.Contains(operation),
            }));
        return new SqlScript
        {
            // OrderBy keeps the order within each phase.
            Statements = [.. statements.OrderBy(statement => statement.Phase)],
            Unfixable = [.. fates.Unfixable],
        };
    }
}
