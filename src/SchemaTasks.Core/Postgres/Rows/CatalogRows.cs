using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Rows;

/// <summary>Everything that is read of one server, as plain rows; one query for each catalog table, joined in memory by OID.</summary>
internal sealed class CatalogRows
{
    private static readonly string[] OtherQueries =
    [
        "access_method", "base_type", "cast", "collation", "conversion", "foreign_data_wrapper", "foreign_server", "language", "operator", "operator_class",
        "operator_family", "shell_type", "text_search_configuration", "text_search_dictionary", "text_search_parser", "text_search_template", "transform",
        "user_mapping",
    ];

    public CatalogRows()
    {
        Other = [.. OtherQueries.Select(OtherTable)];
        OfTables =
        [
            Namespaces, Roles, Members, Domains, TypeNames, Collations, Relations, Attributes, Defaults, Sequences, Inherits, Partitioned, ForeignTables, Comments, AccessMethods,
            OperatorClasses, Constraints, Indexes, Triggers, Rules, Policies, Statistics,
        ];
        // Views take the server long: the tables can be built meanwhile.
        All =
        [
            .. OfTables, Views, Database, Extensions, Types, EnumLabels, Ranges, Routines, Aggregates, EventTriggers, Publications, PublishedTables, PublishedSchemas, WithheldOptions, HostedMembers, .. Other, DefaultPrivileges, Access, SecurityLabels,
        ];
    }

    /// <summary>In the order of the batch.</summary>
    public ImmutableArray<CatalogTable> All { get; }

    /// <summary>The first of <see cref="All"/>: what tables are made of.</summary>
    public ImmutableArray<CatalogTable> OfTables { get; }

    public CatalogTable<DatabaseRow> Database { get; } = new("database", DatabaseRow.Read);

    public CatalogTable<NamespaceRow> Namespaces { get; } = new("namespaces", NamespaceRow.Read);

    public CatalogTable<RoleRow> Roles { get; } = new("roles", RoleRow.Read);

    public CatalogTable<ExtensionRow> Extensions { get; } = new("extensions", ExtensionRow.Read);

    public CatalogTable<MemberRow> Members { get; } = new("members", MemberRow.Read);

    public CatalogTable<TypeRow> Types { get; } = new("types", TypeRow.Read);

    public CatalogTable<EnumLabelRow> EnumLabels { get; } = new("enum_labels", EnumLabelRow.Read);

    public CatalogTable<DomainRow> Domains { get; } = new("domains", DomainRow.Read);

    public CatalogTable<RangeRow> Ranges { get; } = new("ranges", RangeRow.Read);

    public CatalogTable<TypeNameRow> TypeNames { get; } = new("type_names", TypeNameRow.Read);

    public CatalogTable<NameRow> Collations { get; } = new("collations", NameRow.Read);

    public CatalogTable<RelationRow> Relations { get; } = new("relations", RelationRow.Read);

    public CatalogTable<AttributeRow> Attributes { get; } = new("attributes", AttributeRow.Read);

    public CatalogTable<DefaultRow> Defaults { get; } = new("defaults", DefaultRow.Read);

    public CatalogTable<SequenceRow> Sequences { get; } = new("sequences", SequenceRow.Read);

    public CatalogTable<ConstraintRow> Constraints { get; } = new("constraints", ConstraintRow.Read);

    public CatalogTable<IndexRow> Indexes { get; } = new("indexes", IndexRow.Read);

    public CatalogTable<NameRow> AccessMethods { get; } = new("access_methods", NameRow.Read);

    public CatalogTable<OperatorClassRow> OperatorClasses { get; } = new("operator_classes", OperatorClassRow.Read);

    public CatalogTable<ViewRow> Views { get; } = new("views", ViewRow.Read);

    public CatalogTable<InheritsRow> Inherits { get; } = new("inherits", InheritsRow.Read);

    public CatalogTable<PartitionedRow> Partitioned { get; } = new("partitioned", PartitionedRow.Read);

    public CatalogTable<ForeignTableRow> ForeignTables { get; } = new("foreign_tables", ForeignTableRow.Read);

    public CatalogTable<RoutineRow> Routines { get; } = new("routines", RoutineRow.Read);

    public CatalogTable<AggregateRow> Aggregates { get; } = new("aggregates", AggregateRow.Read);

    public CatalogTable<TriggerRow> Triggers { get; } = new("triggers", TriggerRow.Read);

    public CatalogTable<RuleRow> Rules { get; } = new("rules", RuleRow.Read);

    public CatalogTable<PolicyRow> Policies { get; } = new("policies", PolicyRow.Read);

    public CatalogTable<StatisticsRow> Statistics { get; } = new("statistics", StatisticsRow.Read);

    public CatalogTable<EventTriggerRow> EventTriggers { get; } = new("event_triggers", EventTriggerRow.Read);

    public CatalogTable<PublicationRow> Publications { get; } = new("publications", PublicationRow.Read);

    public CatalogTable<PublishedTableRow> PublishedTables { get; } = new("published_tables", PublishedTableRow.Read);

    public CatalogTable<PublishedSchemaRow> PublishedSchemas { get; } = new("published_schemas", PublishedSchemaRow.Read);

    public CatalogTable<WithheldOptionRow> WithheldOptions { get; } = new("withheld_options", WithheldOptionRow.Read);

    public CatalogTable<HostedMemberRow> HostedMembers { get; } = new("hosted_members", HostedMemberRow.Read);

    public CatalogTable<CommentRow> Comments { get; } = new("comments", CommentRow.Read);

    /// <summary>A query for each kind.</summary>
    public ImmutableArray<CatalogTable<OtherRow>> Other { get; }

    public CatalogTable<OtherRow> DefaultPrivileges { get; } = OtherTable("default_privileges");

    public CatalogTable<AccessRow> Access { get; } = new("access", AccessRow.Read);

    public CatalogTable<SecurityLabelRow> SecurityLabels { get; } = new("security_labels", SecurityLabelRow.Read);

    /// <summary>The text of a table's query.</summary>
    public string Text(CatalogTable table, int major, CatalogOptions options)
    {
        var text = CatalogQuery.Load(table.Query, major);
        if (table != HostedMembers) return text;
        // Whose server it is, is known with the rows: until then any host's schemas count. Their names hold no quotes.
        var platforms = options.PlatformObjects ? [] : options.Platform == HostingPlatform.Auto ? HostPlatforms.All : [.. HostPlatforms.All.Where(platform => platform.Kind == options.Platform)];
        return text.Replace("$schemas$", Names(platforms.SelectMany(platform => platform.Schemas)), StringComparison.Ordinal)
            .Replace("$publications$", Names(platforms.SelectMany(platform => platform.Publications)), StringComparison.Ordinal)
            .Replace("$first$", options.FirstOid.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        static string Names(IEnumerable<string> names) => $"'{{{string.Join(',', names)}}}'::name[]";
    }

    private static CatalogTable<OtherRow> OtherTable(string query) => new("other/" + query, OtherRow.Read);
}
