namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>One reason why an operation runs before another. See <see cref="OrderingRules"/>.</summary>
internal interface IOrderingRule
{
    /// <summary>Says which operations have to, or would better, run before which; some add operations of their own.</summary>
    void Apply(OperationGraph graph);
}
