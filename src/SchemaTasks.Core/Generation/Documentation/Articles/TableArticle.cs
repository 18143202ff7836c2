using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>The article of a table.</summary>
internal static class TableArticle
{
    public static Article Of(DocumentedObjects objects, int node, DocumentNote? note)
    {
        var (name, table) = (objects.Diagram.Nodes[node].Name, objects.Diagram.Nodes[node].Table);
        var sections = new ArticleSections();
        sections.AddFacts(Facts(objects, objects.Diagram.Nodes[node]));
        AddColumns(sections, objects, objects.Diagram.Nodes[node]);
        sections.AddTable("Keys", ["Name", "Columns", "Kind", "Comment"], KeyRows(table));
        sections.AddTable("References", ["Name", "Columns", "References", "Rules", "Comment"], table.ForeignKeys.OrderBy(static key => key.Name, StringComparer.Ordinal).Select(key => ReferenceRow(objects, key)));
        sections.AddTable("Referenced by", ["Table", "Columns", "Referenced columns", "Name", "Rules"], objects.ReferencesTo[name].Select(reference => ReferencedRow(objects, reference)));
        sections.AddTable("Checks", ["Name", "Expression", "Rules", "Comment"], table.Checks.Select(static check => Row(ArticleTexts.Code(check.Name), ArticleTexts.Code(check.Expression), CheckRules(check), ArticleTexts.Prose(check.Comment))));
        sections.AddTable("Exclusions", ["Name", "Definition", "Comment"], table.Exclusions.Select(static item => Row(ArticleTexts.Code(item.Name), ArticleTexts.Code(item.Definition), ArticleTexts.Prose(item.Comment))));
        IndexRows.Add(sections, table.Indexes);
        AddBehaviour(sections, table.Triggers, table.Rules);
        sections.AddTable("Policies", ["Name", "For", "Roles", "Using", "With check", "Comment"], table.Policies.Select(static policy => Row(
            ArticleTexts.Code(policy.Name),
            ArticleTexts.Plain(EnumNames<PolicyCommand>.Spoken(policy.Command) + (policy.Restrictive ? ", restrictive" : "")),
            ArticleTexts.Codes(policy.Roles),
            ArticleTexts.Code(policy.Using),
            ArticleTexts.Code(policy.WithCheck),
            ArticleTexts.Prose(policy.Comment))));
        IndexRows.AddStatistics(sections, table.Statistics);
        sections.AddTable("Partitions", ["Name", "Bound", "Comment"], PartitionRows(table));
        sections.AddTable("Read by", ["View"], objects.ReadBy[name].Select(view => Row(objects.Relation(view))));
        AddGrants(sections, table.Grants);
        if (objects.Diagram.EdgesOf(node).Any()) sections.Add("Diagram", new ArticleDiagram(node));
        return new Article { Kind = ArticleKind.Table, Name = name, Word = Word(table), Comment = table.Comment, Note = note, Sections = sections.ToImmutable() };
    }

    internal static void AddBehaviour(ArticleSections sections, ImmutableArray<Trigger> triggers, ImmutableArray<Rule> rules)
    {
        sections.AddTable("Triggers", ["Name", "Definition", "Fires", "Comment"], triggers.Select(static trigger => Row(ArticleTexts.Code(trigger.Name), ArticleTexts.Code(trigger.Definition), Fires(trigger.Enabled), ArticleTexts.Prose(trigger.Comment))));
        sections.AddTable("Rules", ["Name", "Definition", "Fires", "Comment"], rules.Select(static rule => Row(ArticleTexts.Code(rule.Name), ArticleTexts.Code(rule.Definition), Fires(rule.Enabled), ArticleTexts.Prose(rule.Comment))));
    }

    internal static void AddGrants(ArticleSections sections, ImmutableArray<Grant> grants) =>
        sections.AddTable("Grants", ["Role", "Privileges"], grants.Select(static grant => Row(ArticleTexts.Code(grant.Role), ArticleTexts.Plain(string.Join(", ", grant.Privileges) + (grant.Grantable ? " with grant option" : "")))));

    internal static ImmutableArray<ArticleText> Row(params ReadOnlySpan<ArticleText> cells) => [.. cells];

    private static string Word(Table table) => table switch
    {
        { Server: not null } => "foreign table",
        { PartitionBy: not null } => "partitioned table",
        { Unlogged: true } => "unlogged table",
        _ => "table",
    };

    private static List<ArticleText> Facts(DocumentedObjects objects, DiagramNode node)
    {
        var (table, facts) = (node.Table, new List<ArticleText>());
        if (table.PartitionBy is { } partitionKey) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Partitioned by "), ArticlePart.Code(partitionKey), ArticlePart.Plain($", {Count(node.Partitions, "partition")}")));
        Add("Inherits from ", table.Inherits.Select(objects.Relation));
        Add("Inherited by ", objects.Children[node.Name].Select(objects.Relation));
        if (Security(table) is { Length: > 0 } security) facts.Add(ArticlePart.Plain(security));
        if (table.Server is { } server) facts.Add(ArticleTexts.Of(ArticlePart.Plain("On the foreign server "), ArticlePart.Code(server)));
        Add("Foreign options ", table.ForeignOptions.Select(static option => ArticlePart.Code(option)));
        if (table.OfType is { } type) facts.Add(ArticleTexts.Joined([ArticlePart.Plain("Of type "), objects.Type(type)], ""));
        if (table.AccessMethod is { } method) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Access method "), ArticlePart.Code(method)));
        Add("Storage parameters ", table.StorageParameters.Select(static parameter => ArticlePart.Code(parameter)));
        if (table.ReplicaIdentity != ReplicaIdentity.Default) facts.Add(ArticlePart.Plain($"Replica identity {EnumNames<ReplicaIdentity>.Spoken(table.ReplicaIdentity)}"));
        if (table.Owner is { } owner) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Owned by "), ArticlePart.Code(owner)));
        return facts;

        void Add(string word, IEnumerable<ArticlePart> parts)
        {
            var text = ArticleTexts.Joined(parts);
            if (!text.Parts.IsEmpty) facts.Add(ArticleTexts.Joined([ArticlePart.Plain(word), text], ""));
        }
    }

    private static string Security(Table table) => table.RowLevelSecurity switch
    {
        RowLevelSecurity.Disabled => table.Policies.IsEmpty ? "" : "Row-level security is disabled, so its policies have no effect",
        RowLevelSecurity.Enabled => "Row-level security is enabled",
        RowLevelSecurity.Forced => "Row-level security is enabled, for the owner too",
        RowLevelSecurity.ForcedWhileDisabled => "Row-level security is disabled; once enabled, it holds for the owner too",
    };

    private static void AddColumns(ArticleSections sections, DocumentedObjects objects, DiagramNode node)
    {
        var keys = node.Table.ForeignKeys.OrderBy(static key => key.Name, StringComparer.Ordinal).SelectMany(static key => key.Columns, static (key, column) => (column, key.References)).ToLookup(static pair => pair.column, static pair => pair.References, StringComparer.Ordinal);
        var referencing = objects.ReferencesTo[node.Name].SelectMany(static reference => reference.Key.ReferencedColumns, static (reference, column) => (column, reference.Name)).ToLookup(static pair => pair.column, static pair => pair.Name, StringComparer.Ordinal);
        sections.AddTable("Columns", ["Name", "Type", "Null", "Default", "Key", "Referenced by", "Comment"], node.Rows.Select(row => Row(
            ArticleTexts.Code(row.Name),
            ColumnType(objects, row.Column),
            ArticleTexts.Plain(row.Column.Nullable ? "yes" : ""),
            Value(row.Column),
            ColumnKeys(objects, row, keys[row.Name].Distinct()),
            ArticleTexts.Joined(referencing[row.Name].Distinct().Select(objects.Relation)),
            ArticleTexts.Prose(row.Column.Comment))));
    }

    private static ArticleText ColumnType(DocumentedObjects objects, Column column) =>
        column.Collation is { } collation ? ArticleTexts.Joined([objects.Type(column.Type), ArticlePart.Plain(" collate "), ArticlePart.Code(collation)], "") : objects.Type(column.Type);

    private static ArticleText Value(Column column)
    {
        if (column.Generated is { } expression) return ArticleTexts.Of(ArticlePart.Plain(column.GeneratedVirtual ? "computed when read: " : "computed: "), ArticlePart.Code(expression));
        return column.Identity switch
        {
            IdentityGeneration.Always => ArticlePart.Plain("identity, always"),
            IdentityGeneration.ByDefault => ArticlePart.Plain("identity, by default"),
            IdentityGeneration.None => ArticleTexts.Code(column.Default),
        };
    }

    private static ArticleText ColumnKeys(DocumentedObjects objects, DiagramRow row, IEnumerable<QualifiedName> references)
    {
        var parts = new List<ArticleText>();
        if (row.PrimaryKey) parts.Add(ArticlePart.Plain("PK"));
        if (row.Unique) parts.Add(ArticlePart.Plain("UK"));
        parts.AddRange(references.Select(table => ArticleTexts.Of(ArticlePart.Plain("FK "), objects.Relation(table))));
        return ArticleTexts.Joined(parts);
    }

    private static IEnumerable<ImmutableArray<ArticleText>> KeyRows(Table table)
    {
        if (table.PrimaryKey is { } primary) yield return KeyRow(primary, "primary key");
        foreach (var key in table.UniqueConstraints) yield return KeyRow(key, "unique");
    }

    private static ImmutableArray<ArticleText> KeyRow(KeyConstraint key, string kind)
    {
        var text = new List<ArticleText> { ArticlePart.Plain(kind) };
        if (key.NullsNotDistinct) text.Add(ArticlePart.Plain("nulls not distinct"));
        if (key.WithoutOverlaps) text.Add(ArticlePart.Plain("without overlaps"));
        if (!key.Include.IsEmpty) text.Add(ArticleTexts.Joined([ArticlePart.Plain("includes "), ArticleTexts.Codes(key.Include)], ""));
        if (key.Deferrability != Deferrability.NotDeferrable) text.Add(ArticlePart.Plain(EnumNames<Deferrability>.Spoken(key.Deferrability)));
        if (key.Invalid) text.Add(ArticlePart.Plain("invalid"));
        return Row(ArticleTexts.Code(key.Name), ArticleTexts.Codes(key.Columns), ArticleTexts.Joined(text), ArticleTexts.Prose(key.Comment));
    }

    private static ImmutableArray<ArticleText> ReferenceRow(DocumentedObjects objects, ForeignKey key) => Row(
        ArticleTexts.Code(key.Name),
        ArticleTexts.Codes(key.Columns),
        ArticleTexts.Joined([objects.Relation(key.References), ArticlePart.Plain(" ("), ArticleTexts.Codes(key.ReferencedColumns), ArticlePart.Plain(")")], ""),
        KeyRules(key),
        ArticleTexts.Prose(key.Comment));

    private static ImmutableArray<ArticleText> ReferencedRow(DocumentedObjects objects, DocumentedObjects.Reference reference) => Row(
        objects.Relation(reference.Name),
        ArticleTexts.Codes(reference.Key.Columns),
        ArticleTexts.Codes(reference.Key.ReferencedColumns),
        ArticleTexts.Code(reference.Key.Name),
        KeyRules(reference.Key));

    private static ArticleText KeyRules(ForeignKey key)
    {
        var rules = new List<ArticleText>();
        if (key.OnUpdate != ReferentialAction.NoAction) rules.Add(ArticlePart.Plain($"on update {EnumNames<ReferentialAction>.Spoken(key.OnUpdate)}"));
        if (key.OnDelete != ReferentialAction.NoAction) rules.Add(ArticleTexts.Joined([ArticlePart.Plain($"on delete {EnumNames<ReferentialAction>.Spoken(key.OnDelete)}"), ArticleTexts.Codes(key.OnDeleteColumns)], " "));
        if (key.MatchFull) rules.Add(ArticlePart.Plain("match full"));
        if (key.Deferrability != Deferrability.NotDeferrable) rules.Add(ArticlePart.Plain(EnumNames<Deferrability>.Spoken(key.Deferrability)));
        if (key.Period) rules.Add(ArticlePart.Plain("period"));
        if (key.NotValid) rules.Add(ArticlePart.Plain("not valid"));
        if (key.NotEnforced) rules.Add(ArticlePart.Plain("not enforced"));
        return ArticleTexts.Joined(rules);
    }

    private static ArticleText CheckRules(CheckConstraint check) =>
        ArticleTexts.Plain(string.Join(", ", new[] { check.NoInherit ? "no inherit" : null, check.NotValid ? "not valid" : null, check.NotEnforced ? "not enforced" : null }.OfType<string>()));

    private static ArticleText Fires(FiringMode mode) => ArticleTexts.Plain(mode switch
    {
        FiringMode.Origin => "",
        FiringMode.Disabled => "never, it is disabled",
        FiringMode.Replica => "in replication only",
        FiringMode.Always => "always",
    });

    private static IEnumerable<ImmutableArray<ArticleText>> PartitionRows(Table table)
    {
        foreach (var partition in table.Partitions)
        {
            yield return Row(ArticleTexts.Code(DisplayName.Of(new QualifiedName(partition.Schema, partition.Table.Name))), ArticleTexts.Code(partition.Bound), ArticleTexts.Prose(partition.Table.Comment));
            foreach (var row in PartitionRows(partition.Table)) yield return row;
        }
    }

    internal static string Count(int number, string word) => number == 1 ? $"1 {word}" : string.Create(CultureInfo.InvariantCulture, $"{number} {word}s");
}
