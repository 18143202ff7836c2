namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>NOT NULL constraints from PostgreSQL 18 on, through whole inheritance trees.</summary>
internal sealed class NotNullConstraints : IOrderingRule
{
    public void Apply(OperationGraph graph) => graph.NotNull = new NotNullPlan(graph, graph.Actions);
}
