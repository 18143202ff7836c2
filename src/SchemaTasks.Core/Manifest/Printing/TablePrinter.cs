using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Manifest.Printing;

/// <summary>Prints a table, and a partition with what it has of its own.</summary>
internal static class TablePrinter
{
    public static void Print(INodeWriter writer, Table table)
    {
        writer.Text("name", table.Name);
        Body(writer, table);
    }

    private static void Print(INodeWriter writer, Partition partition)
    {
        writer.Text("schema", partition.Schema);
        writer.Text("name", partition.Table.Name);
        writer.Text("bound", partition.Bound);
        writer.Flag("detach_pending", partition.DetachPending);
        Body(writer, partition.Table);
    }

    private static void Body(INodeWriter writer, Table table)
    {
        SchemaPrinter.OwnerAndGrants(writer, table);
        writer.Flag("unlogged", table.Unlogged);
        writer.Text("of_type", table.OfType);
        writer.Text("access_method", table.AccessMethod);
        writer.Items("inherits", table.Inherits, SchemaPrinter.Print);
        writer.Items("columns", table.Columns, Print);
        if (table.PrimaryKey is { } key)
        {
            writer.Key("primary_key");
            writer.BeginMapping();
            Print(writer, key);
            writer.EndMapping();
        }
        writer.Items("unique_constraints", CanonicalOrder.Sorted(table.UniqueConstraints), Print);
        writer.Items("foreign_keys", CanonicalOrder.Sorted(table.ForeignKeys), Print);
        writer.Items("checks", CanonicalOrder.Sorted(table.Checks), SchemaPrinter.Print);
        writer.Items("exclusions", CanonicalOrder.Sorted(table.Exclusions), Print);
        writer.Items("indexes", CanonicalOrder.Sorted(table.Indexes), Print);
        writer.Items("statistics", CanonicalOrder.Sorted(table.Statistics), Print);
        writer.Word("row_level_security", table.RowLevelSecurity, RowLevelSecurity.Disabled);
        writer.Items("policies", CanonicalOrder.Sorted(table.Policies), Print);
        writer.Items("triggers", CanonicalOrder.Sorted(table.Triggers), Print);
        writer.Items("rules", CanonicalOrder.Sorted(table.Rules), Print);
        writer.Items("inherited_parts", CanonicalOrder.Sorted(table.InheritedParts), Print);
        writer.Text("partition_by", table.PartitionBy);
        writer.Items("partitions", CanonicalOrder.Sorted(table.Partitions), Print);
        writer.Texts("storage_parameters", CanonicalOrder.Sorted(table.StorageParameters));
        writer.Word("replica_identity", table.ReplicaIdentity, ReplicaIdentity.Default);
        writer.Text("server", table.Server);
        writer.Texts("foreign_options", table.ForeignOptions);
    }

    private static void Print(INodeWriter writer, Column column)
    {
        writer.Text("name", column.Name);
        writer.Text("type", column.Type);
        writer.Key("nullable");
        writer.Flag(column.Nullable);
        writer.Text("collation", column.Collation);
        writer.Text("default", column.Default);
        writer.Word("identity", column.Identity, IdentityGeneration.None);
        if (column.IdentityOptions != SequenceOptions.Default)
        {
            writer.Key("identity_options");
            writer.BeginMapping();
            SchemaPrinter.Print(writer, column.IdentityOptions);
            writer.EndMapping();
        }
        writer.Text("generated", column.Generated);
        writer.Flag("generated_virtual", column.GeneratedVirtual);
        writer.Text("storage", column.Storage);
        writer.Text("compression", column.Compression);
        writer.Integer("statistics_target", column.StatisticsTarget);
        writer.Texts("options", CanonicalOrder.Sorted(column.Options));
        writer.Texts("foreign_options", column.ForeignOptions);
        writer.Text("not_null_name", column.NotNullName);
        writer.Flag("not_null_local", column.NotNullLocal);
        writer.Flag("not_null_no_inherit", column.NotNullNoInherit);
        writer.Flag("not_null_not_valid", column.NotNullNotValid);
        writer.Text("not_null_comment", column.NotNullComment);
        writer.Flag("inherited", column.Inherited);
        writer.Text("comment", column.Comment);
        SchemaPrinter.Grants(writer, column.Grants);
    }

    private static void Print(INodeWriter writer, InheritedPart part)
    {
        writer.Text("kind", EnumNames<InheritedPartKind>.Of(part.Kind));
        writer.Text("name", part.Name);
        writer.Text("comment", part.Comment);
        if (part.Enabled is { } enabled) writer.Text("enabled", EnumNames<FiringMode>.Of(enabled));
        writer.Flag("clustered", part.Clustered);
        writer.Flag("replica_identity", part.ReplicaIdentity);
    }

    private static void Print(INodeWriter writer, KeyConstraint key)
    {
        writer.Text("name", key.Name);
        writer.Text("comment", key.Comment);
        writer.Texts("columns", key.Columns);
        writer.Texts("include", key.Include);
        writer.Flag("nulls_not_distinct", key.NullsNotDistinct);
        writer.Flag("without_overlaps", key.WithoutOverlaps);
        writer.Word("deferrability", key.Deferrability, Deferrability.NotDeferrable);
        writer.Texts("storage_parameters", CanonicalOrder.Sorted(key.StorageParameters));
        writer.Flag("invalid", key.Invalid);
        writer.Text("part_of", key.PartOf);
        writer.Text("index_comment", key.IndexComment);
        writer.Flag("clustered", key.Clustered);
        writer.Flag("replica_identity", key.ReplicaIdentity);
    }

    private static void Print(INodeWriter writer, ForeignKey key)
    {
        writer.Text("name", key.Name);
        writer.Text("comment", key.Comment);
        writer.Texts("columns", key.Columns);
        writer.Key("references");
        writer.BeginMapping();
        writer.Text("schema", key.References.Schema);
        writer.Text("table", key.References.Name);
        writer.Texts("columns", key.ReferencedColumns);
        writer.EndMapping();
        writer.Flag("match_full", key.MatchFull);
        writer.Word("on_update", key.OnUpdate, ReferentialAction.NoAction);
        writer.Word("on_delete", key.OnDelete, ReferentialAction.NoAction);
        writer.Texts("on_delete_columns", key.OnDeleteColumns);
        writer.Word("deferrability", key.Deferrability, Deferrability.NotDeferrable);
        writer.Flag("not_valid", key.NotValid);
        writer.Flag("not_enforced", key.NotEnforced);
        writer.Flag("inherited", key.Inherited);
        writer.Flag("period", key.Period);
    }

    private static void Print(INodeWriter writer, ExclusionConstraint exclusion)
    {
        writer.Text("name", exclusion.Name);
        writer.Text("comment", exclusion.Comment);
        writer.Text("definition", exclusion.Definition);
        writer.Flag("invalid", exclusion.Invalid);
        writer.Text("index_comment", exclusion.IndexComment);
        writer.Items("statistics_targets", exclusion.StatisticsTargets, Print);
        writer.Flag("clustered", exclusion.Clustered);
    }

    private static void Print(INodeWriter writer, KeyStatistics statistics)
    {
        writer.Integer("key", statistics.Key);
        writer.Integer("target", statistics.Target);
    }

    public static void Print(INodeWriter writer, Index index)
    {
        writer.Text("name", index.Name);
        writer.Text("comment", index.Comment);
        writer.Flag("unique", index.Unique);
        writer.Flag("nulls_not_distinct", index.NullsNotDistinct);
        if (index.Method != Defaults.IndexMethod) writer.Text("method", index.Method);
        writer.Items("keys", index.Keys, Print);
        writer.Texts("include", index.Include);
        writer.Text("where", index.Where);
        writer.Texts("storage_parameters", CanonicalOrder.Sorted(index.StorageParameters));
        writer.Flag("invalid", index.Invalid);
        writer.Text("part_of", index.PartOf);
        writer.Flag("clustered", index.Clustered);
        writer.Flag("replica_identity", index.ReplicaIdentity);
    }

    private static void Print(INodeWriter writer, IndexKey key)
    {
        writer.Text("column", key.Column);
        writer.Text("expression", key.Expression);
        writer.Text("collation", key.Collation);
        writer.Text("operator_class", key.OperatorClass);
        writer.Texts("operator_class_parameters", key.OperatorClassParameters);
        if (key.Descending) writer.Text("order", "desc");
        writer.Word("nulls", key.Nulls, NullsOrder.Default);
        writer.Integer("statistics_target", key.StatisticsTarget);
    }

    public static void Print(INodeWriter writer, ExtendedStatistics statistics)
    {
        writer.Text("schema", statistics.Schema);
        writer.Text("name", statistics.Name);
        writer.Text("comment", statistics.Comment);
        writer.Text("definition", statistics.Definition);
        writer.Integer("statistics_target", statistics.StatisticsTarget);
    }

    private static void Print(INodeWriter writer, Policy policy)
    {
        writer.Text("name", policy.Name);
        writer.Text("comment", policy.Comment);
        writer.Word("command", policy.Command, PolicyCommand.All);
        writer.Flag("restrictive", policy.Restrictive);
        writer.Texts("roles", CanonicalOrder.Sorted(policy.Roles));
        writer.Text("using", policy.Using);
        writer.Text("with_check", policy.WithCheck);
    }

    public static void Print(INodeWriter writer, Trigger trigger)
    {
        writer.Text("name", trigger.Name);
        writer.Text("comment", trigger.Comment);
        writer.Text("definition", trigger.Definition);
        writer.Word("enabled", trigger.Enabled, FiringMode.Origin);
    }

    public static void Print(INodeWriter writer, Rule rule)
    {
        writer.Text("name", rule.Name);
        writer.Text("comment", rule.Comment);
        writer.Text("definition", rule.Definition);
        writer.Word("enabled", rule.Enabled, FiringMode.Origin);
    }
}
