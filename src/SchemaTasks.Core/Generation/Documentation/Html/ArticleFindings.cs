using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>Findings of all reports by the article of their object.</summary>
internal sealed class ArticleFindings
{
    private readonly Dictionary<string, ArticleLink> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleLink> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleLink> _routines = new(StringComparer.Ordinal);
    private readonly ILookup<ArticleLink?, ReportFinding> _findings;

    public ArticleFindings(DocumentationModel model, IEnumerable<ReportFinding> findings)
    {
        foreach (var article in model.Articles) Add(NamesOf(article.Kind), article.Name, article.Link);
        // Reports name an index, which shares the names of relations, by its schema or by its table.
        foreach (var node in model.Diagram.Nodes)
        {
            var link = new ArticleLink(ArticleKind.Table, node.Name);
            foreach (var index in node.Table.Indexes) Add(_relations, node.Name with { Name = index.Name }, link);
            foreach (var key in node.Table.UniqueConstraints) Add(_relations, node.Name with { Name = key.Name }, link);
            if (node.Table.PrimaryKey is { } primary) Add(_relations, node.Name with { Name = primary.Name }, link);
            AddPartitions(node.Table, link);
        }
        _findings = findings.OrderBy(static finding => finding.Rank).ToLookup(ArticleOf);
    }

    /// <summary>Those of an article, the worst first.</summary>
    public ImmutableArray<ReportFinding> Of(ArticleLink article) => [.. _findings[article]];

    /// <summary>Those of no article: the server's, and of objects that the page does not show.</summary>
    public ImmutableArray<ReportFinding> Others => [.. _findings[null]];

    private void AddPartitions(Table table, ArticleLink link)
    {
        foreach (var partition in table.Partitions)
        {
            Add(_relations, new QualifiedName(partition.Schema, partition.Table.Name), link);
            AddPartitions(partition.Table, link);
        }
    }

    private ArticleLink? ArticleOf(ReportFinding finding)
    {
        var kind = finding.Kind is { } word ? KindNames.Parse(word) : null;
        if (kind is ObjectKind.Routine) return Find(_routines, finding.Subject.IndexOf('(', StringComparison.Ordinal) is >= 0 and var end ? finding.Subject[..end] : finding.Subject);
        if (kind is ObjectKind.Enum or ObjectKind.EnumValue or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Attribute or ObjectKind.Range) return Find(_types, finding.Subject);
        // A check may be a domain's.
        return Find(_relations, finding.Subject) ?? (kind is ObjectKind.Check ? Find(_types, finding.Subject) : null);
    }

    /// <summary>The subject, or what it is a member of: the longest name that is known.</summary>
    private static ArticleLink? Find(Dictionary<string, ArticleLink> names, string subject)
    {
        for (var name = subject; ; name = name[..name.LastIndexOf('.')])
        {
            if (names.TryGetValue(name, out var link)) return link;
            if (!name.Contains('.', StringComparison.Ordinal)) return null;
        }
    }

    private Dictionary<string, ArticleLink> NamesOf(ArticleKind kind) => kind switch
    {
        ArticleKind.Table or ArticleKind.View => _relations,
        ArticleKind.Type => _types,
        ArticleKind.Routine => _routines,
    };

    /// <summary>Reports show a name as it is, or with the quotes that it needs.</summary>
    private static void Add(Dictionary<string, ArticleLink> names, QualifiedName name, ArticleLink link)
    {
        names.TryAdd(name.ToString(), link);
        names.TryAdd(DisplayName.Of(name), link);
    }
}
