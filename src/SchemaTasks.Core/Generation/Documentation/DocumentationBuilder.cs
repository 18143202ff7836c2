using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Builds the documentation's model and says which settings and notes lead nowhere.</summary>
internal sealed class DocumentationBuilder
{
    private const string DefaultTitle = "Database schema";

    private readonly DatabaseSchema _database;
    private readonly DocsSettings _settings;
    private readonly DocumentNotes _notes;
    private readonly DocumentedObjects _objects;
    private readonly UsedTypes _used;

    private DocumentationBuilder(GenerationInput input)
    {
        (_database, _settings, _notes) = (input.Schema, input.Configuration.Docs, new DocumentNotes(input.Notes));
        _objects = new DocumentedObjects(_database, _settings, DiagramModel.Create(_database, _settings));
        _used = new UsedTypes(_objects);
    }

    public static (DocumentationModel Model, ImmutableArray<Diagnostic> Diagnostics) Build(GenerationInput input)
    {
        var builder = new DocumentationBuilder(input);
        var model = builder.Build();
        return (model, [.. builder.Faults(model)]);
    }

    private DocumentationModel Build()
    {
        ImmutableArray<(string Schema, IndexEntry Entry)> entries = [.. Tables(), .. Views(), .. Types(), .. Routines()];
        var bySchema = entries.ToLookup(static entry => entry.Schema, static entry => entry.Entry, StringComparer.Ordinal);
        return new DocumentationModel
        {
            Title = _settings.Title ?? DefaultTitle,
            Comment = _database.Comment,
            Diagram = _objects.Diagram,
            Viewpoints = [.. _settings.Viewpoints.Select(viewpoint => new ViewpointDiagram(viewpoint, _objects.Diagram.Of(viewpoint)))],
            Schemas = [.. _database.Schemas.Where(schema => bySchema.Contains(schema.Name)).Select(schema => new DocumentedSchema(schema.Name, schema.Comment, _settings.Colors.GetValueOrDefault(schema.Name), [.. bySchema[schema.Name]]))],
            Articles = [.. entries.Select(static entry => entry.Entry.Article)],
            Metrics = _settings.Metrics ? MetricsBuilder.Build(_objects) : null,
        };
    }

    private IEnumerable<(string, IndexEntry)> Tables()
    {
        for (var node = 0; node < _objects.Diagram.Nodes.Length; node++)
        {
            var name = _objects.Diagram.Nodes[node].Name;
            yield return (name.Schema, new IndexEntry(TableArticle.Of(_objects, node, _notes.Take(ArticleKind.Table, name)), _objects.Diagram.Nodes[node].Rows.Length));
        }
    }

    private IEnumerable<(string, IndexEntry)> Views() => InOrder(ArticleKind.View, schema =>
    [
        .. schema.Views.Select(view => (view.Name, view.Columns.Length, (Func<DocumentNote?, Article>)(note => ViewArticle.Of(_objects, schema.Name, view, note)))),
        .. schema.MaterializedViews.Select(view => (view.Name, view.Columns.Length, (Func<DocumentNote?, Article>)(note => ViewArticle.Of(_objects, schema.Name, view, note)))),
    ]);

    private IEnumerable<(string, IndexEntry)> Types() => InOrder(ArticleKind.Type, schema =>
    [
        .. schema.Enums.Select(type => (type.Name, type.Values.Length, (Func<DocumentNote?, Article>)(note => TypeArticle.Of(_objects, schema.Name, type, _used, note)))),
        .. schema.Domains.Select(type => (type.Name, -1, (Func<DocumentNote?, Article>)(note => TypeArticle.Of(_objects, schema.Name, type, _used, note)))),
        .. schema.Composites.Select(type => (type.Name, type.Attributes.Length, (Func<DocumentNote?, Article>)(note => TypeArticle.Of(_objects, schema.Name, type, _used, note)))),
        .. schema.Ranges.Select(type => (type.Name, -1, (Func<DocumentNote?, Article>)(note => TypeArticle.Of(_objects, schema.Name, type, _used, note)))),
    ]);

    private IEnumerable<(string, IndexEntry)> Routines() => InOrder(ArticleKind.Routine, schema =>
        schema.Routines.Where(routine => _settings.Shows(ObjectPath.OfRoutine(schema.Name, routine.Name, routine.Signature)))
            .GroupBy(static routine => routine.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, -1, (Func<DocumentNote?, Article>)(note => RoutineArticle.Of(_objects, schema.Name, [.. group.OrderBy(static routine => routine.Signature, StringComparer.Ordinal)], note)))));

    private IEnumerable<(string, IndexEntry)> InOrder(ArticleKind kind, Func<Schema, IEnumerable<(string Name, int Members, Func<DocumentNote?, Article> Make)>> of)
    {
        foreach (var schema in _database.Schemas)
        {
            foreach (var (name, members, make) in of(schema).OrderBy(static item => item.Name, StringComparer.Ordinal))
            {
                var qualified = new QualifiedName(schema.Name, name);
                if (!_objects.Has(kind, qualified)) continue;
                yield return (schema.Name, new IndexEntry(make(_notes.Take(kind, qualified)), members < 0 ? null : members));
            }
        }
    }

    private IEnumerable<Diagnostic> Faults(DocumentationModel model)
    {
        foreach (var viewpoint in model.Viewpoints.Where(static viewpoint => viewpoint.Diagram.Nodes.IsEmpty))
            yield return Diagnostic.Create(DocumentationDiagnostics.EmptyViewpoint, viewpoint.Viewpoint.Location, viewpoint.Viewpoint.Name);
        var schemas = _database.Schemas.Select(static schema => schema.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (schema, location) in _settings.SchemaLocations.Where(setting => !schemas.Contains(setting.Schema)))
            yield return Diagnostic.Create(DocumentationDiagnostics.NoSuchSchema, location, schema);
        foreach (var glob in UnusedExcludes())
            yield return Diagnostic.Create(DocumentationDiagnostics.UnusedExclude, glob.Location, glob) with { Severity = glob.HasWildcard ? DiagnosticSeverity.Message : DiagnosticSeverity.Warning };
        foreach (var note in _notes.Left)
            yield return Diagnostic.Create(DocumentationDiagnostics.NoteWithoutObject, new SourceLocation(note.Path, 1, 1), note.Name);
    }
    private IEnumerable<ObjectGlob> UnusedExcludes()
    {
        if (_settings.Exclude.IsEmpty) return [];
        List<ObjectPath> paths = [.. SchemaObjects.Of(_database).Items.Select(static item => item.Path)];
        return _settings.Exclude.Where(glob => glob.Location is not null && !paths.Exists(glob.Matches));
    }
}
