using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Which objects have articles, and what refers to them.</summary>
internal sealed class DocumentedObjects
{
    private readonly HashSet<ArticleLink> _articles = [];
    private readonly Dictionary<string, ArticleText> _types = new(StringComparer.Ordinal);

    public DocumentedObjects(DatabaseSchema database, DocsSettings settings, DiagramModel diagram)
    {
        (Database, Settings, Diagram) = (database, settings, diagram);
        foreach (var schema in database.Schemas)
        {
            foreach (var table in schema.Tables) Add(ArticleKind.Table, ObjectKind.Table, schema.Name, table.Name);
            foreach (var view in schema.Views) Add(ArticleKind.View, ObjectKind.View, schema.Name, view.Name);
            foreach (var view in schema.MaterializedViews) Add(ArticleKind.View, ObjectKind.MaterializedView, schema.Name, view.Name);
            foreach (var type in schema.Enums) Add(ArticleKind.Type, ObjectKind.Enum, schema.Name, type.Name);
            foreach (var type in schema.Domains) Add(ArticleKind.Type, ObjectKind.Domain, schema.Name, type.Name);
            foreach (var type in schema.Composites) Add(ArticleKind.Type, ObjectKind.Composite, schema.Name, type.Name);
            foreach (var type in schema.Ranges) Add(ArticleKind.Type, ObjectKind.Range, schema.Name, type.Name);
            foreach (var routine in schema.Routines.Where(routine => settings.Shows(ObjectPath.OfRoutine(schema.Name, routine.Name, routine.Signature)))) _articles.Add(new(ArticleKind.Routine, new(schema.Name, routine.Name)));
        }
        ReferencesTo = database.Schemas.SelectMany(static schema => schema.Tables, static (schema, table) => (Name: new QualifiedName(schema.Name, table.Name), Table: table))
            .Where(item => Has(ArticleKind.Table, item.Name))
            .SelectMany(static item => item.Table.ForeignKeys.OrderBy(static key => key.Name, StringComparer.Ordinal), static (item, key) => new Reference(item.Name, item.Table, key))
            .ToLookup(static reference => reference.Key.References);
        Children = database.Schemas.SelectMany(static schema => schema.Tables, static (schema, table) => (Name: new QualifiedName(schema.Name, table.Name), Table: table))
            .Where(item => Has(ArticleKind.Table, item.Name))
            .SelectMany(static item => item.Table.Inherits, static (item, parent) => (Parent: parent, item.Name))
            .ToLookup(static item => item.Parent, static item => item.Name);
        Reads = database.Schemas.SelectMany(static schema =>
                schema.Views.Select(view => (Name: new QualifiedName(schema.Name, view.Name), view.Definition)).Concat(schema.MaterializedViews.Select(view => (Name: new QualifiedName(schema.Name, view.Name), view.Definition))))
            .Where(view => Has(ArticleKind.View, view.Name))
            .ToDictionary(static view => view.Name, static view => FromRelations.Of(view.Definition).Distinct().Order().ToImmutableArray());
        ReadBy = Reads.SelectMany(static view => view.Value, static (view, read) => (Read: read, View: view.Key)).OrderBy(static pair => pair.View).ToLookup(static pair => pair.Read, static pair => pair.View);
    }

    public DatabaseSchema Database { get; }

    public DocsSettings Settings { get; }

    public DiagramModel Diagram { get; }

    /// <summary>The foreign keys that lead to a table, in order of their tables and names.</summary>
    public ILookup<QualifiedName, Reference> ReferencesTo { get; }

    /// <summary>The tables that INHERIT from a table.</summary>
    public ILookup<QualifiedName, QualifiedName> Children { get; }

    /// <summary>The relations that each view reads, in ordinal order.</summary>
    public Dictionary<QualifiedName, ImmutableArray<QualifiedName>> Reads { get; }

    /// <summary>The views that read a relation, in ordinal order.</summary>
    public ILookup<QualifiedName, QualifiedName> ReadBy { get; }

    public bool Has(ArticleKind kind, QualifiedName name) => _articles.Contains(new ArticleLink(kind, name));

    /// <summary>A table or view, with a link if it has an article.</summary>
    public ArticlePart Relation(QualifiedName name) => ArticlePart.Code(DisplayName.Of(name),
        Has(ArticleKind.Table, name) ? new ArticleLink(ArticleKind.Table, name) : Has(ArticleKind.View, name) ? new ArticleLink(ArticleKind.View, name) : null);

    /// <summary>A type as PostgreSQL prints it, with a link if it has an article.</summary>
    public ArticleText Type(string type)
    {
        if (_types.TryGetValue(type, out var known)) return known;
        ArticleLink? link = null;
        if (PostgresType.Parse(type) is { Schema: { } schema, Name: var name })
        {
            var qualified = new QualifiedName(schema, name);
            foreach (var kind in (ReadOnlySpan<ArticleKind>)[ArticleKind.Type, ArticleKind.Table, ArticleKind.View])
            {
                if (link is null && Has(kind, qualified)) link = new ArticleLink(kind, qualified);
            }
        }
        return _types[type] = ArticlePart.Code(type, link);
    }

    private void Add(ArticleKind article, ObjectKind kind, string schema, string name)
    {
        if (Settings.Shows(ObjectPath.Of(kind, schema, name))) _articles.Add(new ArticleLink(article, new QualifiedName(schema, name)));
    }

    /// <summary>A foreign key and its table.</summary>
    internal sealed record Reference(QualifiedName Name, Table Table, ForeignKey Key);
}
