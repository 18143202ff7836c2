using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// Indexes that are made, removed and replaced CONCURRENTLY, after the transaction: writers do not wait, and what an index is replaced by
/// is there before it goes. Whatever another statement of the script waits for is done in the transaction instead.
/// </summary>
internal sealed class ConcurrentIndexes(OperationGraph graph, FixOptions options)
{
    /// <summary>The index is new, or had to go in the transaction.</summary>
    public bool Makes(Operation create) => IsPossible(create) && !StatementText.IsOnNewTable(create, graph) && !Waiting(create).Any();

    /// <summary>The index goes for good.</summary>
    public bool Removes(Operation drop) => IsPossible(drop) && !graph.Creates.ContainsKey(drop.Item.Key) && !options.MadeAfterwards.Contains(drop.Item.Key) && Waiting(drop).All(IsIndifferent);

    /// <summary>The index changes itself, and nothing in the transaction asks that it goes before.</summary>
    /// <param name="operation">Its removal, or its making.</param>
    public bool Replaces(Operation operation) => IsPossible(operation) && !options.MadeAfterwards.Contains(operation.Item.Key)
        && graph.Drops.TryGetValue(operation.Item.Key, out var drop) && graph.Creates.TryGetValue(operation.Item.Key, out var create)
        && drop is { FoldedInto: null, Folded.Count: 0 } && IsByItself(drop) && IsByItself(create)
        && Makes(create) && Waiting(drop).All(other => other == create || IsIndifferent(other));

    private bool IsPossible(Operation operation) => options.ConcurrentIndexes && operation.Item is IndexObject { CanBeConcurrent: true };

    /// <summary>No part of a partitioned table's index.</summary>
    private static bool IsByItself(Operation operation) => operation.Item is IndexObject { CanBeConcurrent: true, Index.PartOf: null };

    /// <summary>The other operations that come only after it.</summary>
    private IEnumerable<Operation> Waiting(Operation operation) => graph.All.Where(other => other.Root != operation && other.After.Contains(operation));

    /// <summary>Changes of a table, and of a column that keeps type and values, run beside any index; so does NOT NULL but for a replica identity.</summary>
    private bool IsIndifferent(Operation change) => graph.NotNull?.Operations.Contains(change) is true || change.Kind == OperationKind.Alter && graph.Alters.GetValueOrDefault(change.Item.Key) == change && graph.Actual.Find(change.Item.Key) is { } actual
        && change.Item switch
        {
            TableObject => true,
            ColumnObject column => graph.Actions[column.Key] is { Kind: ActionKind.Alter, HasInterimType: false, HasInterimExpression: false } && !column.MayDisturb(actual),
            _ => false,
        };
}
