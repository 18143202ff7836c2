using System.Collections.Immutable;
using SchemaTasks.Manifest.Sql;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Manifest.Reading;

/// <summary>Reads tables, and partitions with what they have of their own.</summary>
internal sealed class TableReader(ReadingContext context)
{
    public Table Read(MappingNode node)
    {
        var (owner, position) = context.Positions.AddOwner(ObjectKind.Table, node);
        var table = ReadBody(node, owner, isPartition: false);
        node.Close(position);
        return table;
    }

    private Partition ReadPartition(MappingNode node)
    {
        var owner = new Owner(node.Required("schema"), node.Required("name"));
        var position = context.Positions.Add(owner, ObjectKind.Table, null, node);
        var partition = new Partition
        {
            Schema = owner.Schema!,
            Bound = node.RequiredSql("bound", SqlTextKind.PartitionBound),
            DetachPending = node.Flag("detach_pending"),
            Table = ReadBody(node, owner, isPartition: true),
        };
        node.Close(position);
        return partition;
    }

    private Table ReadBody(MappingNode node, Owner owner, bool isPartition) => new()
    {
        Name = owner.Name,
        Comment = node.Text("comment"),
        Owner = node.Text("owner"),
        Grants = SchemaReader.ReadGrants(node),
        Unlogged = node.Flag("unlogged"),
        OfType = node.Sql("of_type", SqlTextKind.Type),
        AccessMethod = node.Text("access_method"),
        Inherits = isPartition ? [] : node.Items("inherits", "a parent table", SchemaReader.ReadQualifiedName),
        Columns = node.Items("columns", "a column", column => ReadColumn(owner, column)),
        PrimaryKey = node.Child("primary_key", "a primary key", key => ReadKey(owner, ObjectKind.PrimaryKey, key)),
        UniqueConstraints = CanonicalOrder.Sorted(node.Items("unique_constraints", "a unique constraint", key => ReadKey(owner, ObjectKind.UniqueConstraint, key))),
        ForeignKeys = CanonicalOrder.Sorted(node.Items("foreign_keys", "a foreign key", key => ReadForeignKey(owner, key))),
        Checks = CanonicalOrder.Sorted(node.Items("checks", "a check", check => SchemaReader.ReadCheck(context, owner, check))),
        Exclusions = CanonicalOrder.Sorted(node.Items("exclusions", "an exclusion constraint", exclusion => ReadExclusion(owner, exclusion))),
        Indexes = CanonicalOrder.Sorted(node.Items("indexes", "an index", index => ReadIndex(context, owner, index))),
        Statistics = CanonicalOrder.Sorted(node.Items("statistics", "extended statistics", statistics => ReadStatistics(context, owner, statistics))),
        RowLevelSecurity = node.Word("row_level_security", RowLevelSecurity.Disabled),
        Policies = CanonicalOrder.Sorted(node.Items("policies", "a policy", policy => ReadPolicy(owner, policy))),
        Triggers = CanonicalOrder.Sorted(node.Items("triggers", "a trigger", trigger => ReadTrigger(context, owner, trigger))),
        Rules = CanonicalOrder.Sorted(node.Items("rules", "a rule", rule => ReadRule(context, owner, rule))),
        InheritedParts = CanonicalOrder.Sorted(node.Items("inherited_parts", "a part of what a parent has", ReadPart)),
        PartitionBy = node.Sql("partition_by", SqlTextKind.PartitionKey),
        Partitions = CanonicalOrder.Sorted(node.Items("partitions", "a partition", ReadPartition)),
        StorageParameters = CanonicalOrder.Sorted(node.Texts("storage_parameters")),
        ReplicaIdentity = node.Word("replica_identity", ReplicaIdentity.Default),
        Server = node.Text("server"),
        ForeignOptions = node.Texts("foreign_options"),
    };

    private Column ReadColumn(Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, ObjectKind.Column, name, node);
        var column = new Column
        {
            Name = name,
            Type = node.RequiredType("type"),
            Nullable = node.Flag("nullable", required: true),
            Collation = node.Sql("collation", SqlTextKind.Name),
            Default = node.Sql("default", SqlTextKind.Default),
            Identity = node.Word("identity", IdentityGeneration.None),
            IdentityOptions = node.Child("identity_options", "the options of an identity", ReadIdentityOptions) ?? SequenceOptions.Default,
            Generated = node.Sql("generated", SqlTextKind.Expression),
            GeneratedVirtual = node.Flag("generated_virtual"),
            Storage = node.Sql("storage", SqlTextKind.Word),
            Compression = node.Sql("compression", SqlTextKind.Word),
            StatisticsTarget = node.Number32("statistics_target"),
            Options = CanonicalOrder.Sorted(node.Texts("options")),
            ForeignOptions = node.Texts("foreign_options"),
            NotNullName = node.Text("not_null_name"),
            NotNullLocal = node.Flag("not_null_local"),
            NotNullNoInherit = node.Flag("not_null_no_inherit"),
            NotNullNotValid = node.Flag("not_null_not_valid"),
            NotNullComment = node.Text("not_null_comment"),
            Inherited = node.Flag("inherited"),
            Comment = node.Text("comment"),
            Grants = SchemaReader.ReadGrants(node),
        };
        node.Close(position);
        return column;
    }

    private static SequenceOptions ReadIdentityOptions(MappingNode node)
    {
        var options = SchemaReader.ReadSequenceOptions(node);
        node.Close();
        return options;
    }

    private KeyConstraint ReadKey(Owner owner, ObjectKind kind, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, kind, name, node);
        var key = new KeyConstraint
        {
            Name = name,
            Comment = node.Text("comment"),
            Columns = node.Texts("columns", required: true),
            Include = node.Texts("include"),
            NullsNotDistinct = node.Flag("nulls_not_distinct"),
            WithoutOverlaps = node.Flag("without_overlaps"),
            Deferrability = node.Word("deferrability", Deferrability.NotDeferrable),
            StorageParameters = CanonicalOrder.Sorted(node.Texts("storage_parameters")),
            Invalid = node.Flag("invalid"),
            PartOf = node.Text("part_of"),
            IndexComment = node.Text("index_comment"),
            Clustered = node.Flag("clustered"),
            ReplicaIdentity = node.Flag("replica_identity"),
        };
        node.Close(position);
        return key;
    }

    private ForeignKey ReadForeignKey(Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, ObjectKind.ForeignKey, name, node);
        var columns = node.Texts("columns", required: true);
        var (references, referencedColumns) = node.Child("references", "the target of a foreign key", ReadTarget, required: true);
        var key = new ForeignKey
        {
            Name = name,
            Comment = node.Text("comment"),
            Columns = columns,
            References = references,
            ReferencedColumns = referencedColumns.IsDefault ? [] : referencedColumns,
            MatchFull = node.Flag("match_full"),
            OnUpdate = node.Word("on_update", ReferentialAction.NoAction),
            OnDelete = node.Word("on_delete", ReferentialAction.NoAction),
            OnDeleteColumns = node.Texts("on_delete_columns"),
            Deferrability = node.Word("deferrability", Deferrability.NotDeferrable),
            NotValid = node.Flag("not_valid"),
            NotEnforced = node.Flag("not_enforced"),
            Inherited = node.Flag("inherited"),
            Period = node.Flag("period"),
        };
        node.Close(position);
        return key;
    }

    private static (QualifiedName Table, ImmutableArray<string> Columns) ReadTarget(MappingNode node)
    {
        var target = (new QualifiedName(node.Required("schema"), node.Required("table")), node.Texts("columns", required: true));
        node.Close();
        return target;
    }

    private ExclusionConstraint ReadExclusion(Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, ObjectKind.Exclusion, name, node);
        var exclusion = new ExclusionConstraint
        {
            Name = name,
            Comment = node.Text("comment"),
            Definition = node.RequiredSql("definition", SqlTextKind.Exclusion),
            Invalid = node.Flag("invalid"),
            IndexComment = node.Text("index_comment"),
            StatisticsTargets = node.Items("statistics_targets", "the statistics of a key", ReadKeyStatistics),
            Clustered = node.Flag("clustered"),
        };
        node.Close(position);
        return exclusion;
    }

    private static KeyStatistics ReadKeyStatistics(MappingNode node)
    {
        var statistics = new KeyStatistics { Key = node.Number32("key", required: true) ?? 0, Target = node.Number32("target", required: true) ?? 0 };
        node.Close();
        return statistics;
    }

    public static Index ReadIndex(ReadingContext context, Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, ObjectKind.Index, name, node);
        var index = new Index
        {
            Name = name,
            Comment = node.Text("comment"),
            Unique = node.Flag("unique"),
            NullsNotDistinct = node.Flag("nulls_not_distinct"),
            Method = node.Text("method") ?? Defaults.IndexMethod,
            Keys = node.Items("keys", "a key of an index", key => ReadIndexKey(context, key), required: true),
            Include = node.Texts("include"),
            Where = node.Sql("where", SqlTextKind.Expression),
            StorageParameters = CanonicalOrder.Sorted(node.Texts("storage_parameters")),
            Invalid = node.Flag("invalid"),
            PartOf = node.Text("part_of"),
            Clustered = node.Flag("clustered"),
            ReplicaIdentity = node.Flag("replica_identity"),
        };
        node.Close(position);
        return index;
    }

    private static IndexKey ReadIndexKey(ReadingContext context, MappingNode node)
    {
        var key = new IndexKey
        {
            Column = node.Text("column"),
            Expression = node.Sql("expression", SqlTextKind.Expression),
            Collation = node.Sql("collation", SqlTextKind.Name),
            OperatorClass = node.Sql("operator_class", SqlTextKind.Name),
            OperatorClassParameters = node.Texts("operator_class_parameters"),
            Descending = node.Word("order", SortOrder.Asc) == SortOrder.Desc,
            Nulls = node.Word("nulls", NullsOrder.Default),
            StatisticsTarget = node.Number32("statistics_target"),
        };
        if (node.Has("column") == node.Has("expression"))
        {
            context.Fault(node.Line, node.Column, Diagnostics.ManifestDiagnostics.WrongValue, "keys", "for each key either a column or an expression");
        }
        node.Close();
        return key;
    }

    public static ExtendedStatistics ReadStatistics(ReadingContext context, Owner owner, MappingNode node)
    {
        var (schema, name) = (node.Required("schema"), node.Required("name"));
        var position = context.Positions.Add(owner, ObjectKind.Statistics, name, node);
        var statistics = new ExtendedStatistics
        {
            Schema = schema,
            Name = name,
            Comment = node.Text("comment"),
            Definition = node.RequiredSql("definition", SqlTextKind.Statistics),
            StatisticsTarget = node.Number32("statistics_target"),
        };
        node.Close(position);
        return statistics;
    }

    private static InheritedPart ReadPart(MappingNode node)
    {
        node.Required("kind");
        var part = new InheritedPart
        {
            Kind = node.Word("kind", InheritedPartKind.Check),
            Name = node.Required("name"),
            Comment = node.Text("comment"),
            Enabled = node.Text("enabled") is null ? null : node.Word("enabled", FiringMode.Origin),
            Clustered = node.Flag("clustered"),
            ReplicaIdentity = node.Flag("replica_identity"),
        };
        node.Close();
        return part;
    }

    private Policy ReadPolicy(Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, ObjectKind.Policy, name, node);
        var policy = new Policy
        {
            Name = name,
            Comment = node.Text("comment"),
            Command = node.Word("command", PolicyCommand.All),
            Restrictive = node.Flag("restrictive"),
            Roles = CanonicalOrder.Sorted(node.Texts("roles", required: true)),
            Using = node.Sql("using", SqlTextKind.Expression),
            WithCheck = node.Sql("with_check", SqlTextKind.Expression),
        };
        node.Close(position);
        return policy;
    }

    public static Trigger ReadTrigger(ReadingContext context, Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, ObjectKind.Trigger, name, node);
        var trigger = new Trigger
        {
            Name = name,
            Comment = node.Text("comment"),
            Definition = node.RequiredSql("definition", SqlTextKind.Trigger),
            Enabled = node.Word("enabled", FiringMode.Origin),
        };
        node.Close(position);
        return trigger;
    }

    public static Rule ReadRule(ReadingContext context, Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, ObjectKind.Rule, name, node);
        var rule = new Rule
        {
            Name = name,
            Comment = node.Text("comment"),
            Definition = node.RequiredSql("definition", SqlTextKind.Rule),
            Enabled = node.Word("enabled", FiringMode.Origin),
        };
        node.Close(position);
        return rule;
    }

    private enum SortOrder
    {
        Asc,
        Desc,
    }
}
