namespace SchemaTasks.Sql;

/// <summary>The hazards as scripts, reports and their JSON spell them.</summary>
public static class HazardNames
{
    /// <summary><c>data loss</c>, <c>table rewrite</c> …</summary>
    public static string Label(Hazard hazard) => hazard switch
    {
        Hazard.DataLoss => "data loss",
        Hazard.TableRewrite => "table rewrite",
        Hazard.LongLock => "long lock",
        Hazard.NotInTransaction => "not in a transaction",
        Hazard.ManualValue => "needs a manual value",
        Hazard.DependsOnSession => "depends on the session",
        Hazard.ProbableRename => "probable rename",
    };

    /// <summary><c>data_loss</c>, <c>table_rewrite</c> …, for JSON.</summary>
    public static string Of(Hazard hazard) => EnumNames<Hazard>.Of(hazard);
}
