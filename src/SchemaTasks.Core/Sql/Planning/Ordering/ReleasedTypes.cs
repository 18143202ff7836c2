namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>Columns let go of a type before it goes, and take it up after.</summary>
internal sealed class ReleasedTypes : IOrderingRule
{
    public void Apply(OperationGraph graph) => graph.Parked.Order(graph, graph.Parks);
}
