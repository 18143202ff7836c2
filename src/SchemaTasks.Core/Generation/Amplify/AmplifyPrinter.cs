using System.Globalization;
using System.Text;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Lays a model out: by schema, aligned, with PostgreSQL's comments and the operations of each type above it.</summary>
internal sealed class AmplifyPrinter
{
    private const int LineWidth = 130;

    /// <summary>Characters that the parts of a file take about.</summary>
    private const int TypeSize = 600, FieldSize = 64, NoteSize = 100;

    private readonly StringBuilder _sdl;
    private readonly NameCache _names = new();

    private readonly AmplifyModel _model;
    private readonly IDialectPrinter _dialect;

    private AmplifyPrinter(AmplifyModel model, int notes)
    {
        _model = model;
        _dialect = model.Dialect switch
        {
            AmplifyDialect.V2 => new V2Printer(),
            AmplifyDialect.V1 => new V1Printer(),
            AmplifyDialect.Sql => new SqlPrinter(),
        };
        // One large piece: the collector would move many small ones from generation to generation.
        _sdl = new StringBuilder(model.Types.Sum(type => TypeSize + (type.Fields.Length * FieldSize)) + (notes * NoteSize));
    }

    public static string Print(AmplifyModel model, IReadOnlyCollection<Diagnostic> notes) => new AmplifyPrinter(model, model.Settings.Notes ? notes.Count : 0).Print(notes);

    private string Print(IEnumerable<Diagnostic> notes)
    {
        _sdl.Append("# ").Append(_dialect.Title).Append(", printed from the schema manifest by SchemaTasks.\n");
        _sdl.Append("# Changes made here are lost with the next build.\n");
        if (_dialect.Prologue.Length > 0) _sdl.Append('\n').Append(_dialect.Prologue);
        foreach (var schema in _model.Schemas)
        {
            _sdl.Append("\n\n");
            SdlText.AppendComment(_sdl, "", $"Schema {schema.Name}" + (schema.Comment is null ? "" : $": {schema.Comment}"));
            foreach (var type in schema.Enums) Append(type);
            foreach (var type in schema.Types) Append(type);
        }
        if (!_model.Types.Any(type => type.IsModel))
        {
            _sdl.Append("\n# AppSync refuses a schema without a query; this one stands in until a table has a key.\ntype Query {\n  noModels: String\n}\n");
        }
        if (_model.Settings.Notes) AppendNotes(notes);
        return _sdl.ToString();
    }

    private void Append(AmplifyEnum type)
    {
        _sdl.Append('\n');
        AppendSource(type.Source.ToString(), type.Comment);
        foreach (var value in type.Values.Where(value => value.Name != value.Label)) SdlText.AppendComment(_sdl, "", $"  {value.Name} is '{value.Label}'");
        if (_model.Settings.Descriptions == DescriptionStyle.Blocks && type.Comment is not null) SdlText.AppendBlock(_sdl, "", type.Comment);
        _sdl.Append("enum ").Append(type.Name).Append(" {\n");
        foreach (var value in type.Values) _sdl.Append("  ").Append(value.Name).Append('\n');
        _sdl.Append("}\n");
    }

    private void Append(AmplifyType type)
    {
        _sdl.Append('\n');
        AppendSource(type.Source.ToString(), type.Comment);
        AppendOperations(type);
        if (_model.Settings.Descriptions == DescriptionStyle.Blocks && type.Comment is not null) SdlText.AppendBlock(_sdl, "", type.Comment);
        AppendHead(type);
        var fields = type.Fields.Select(field => (field.Name, Type: field.TypeText, Directives: type.IsModel ? _dialect.OfField(type, field) : "")).ToList();
        var (names, types) = Widths(fields);
        for (var index = 0; index < fields.Count; index++)
        {
            AppendFieldComment(type.Fields[index]);
            AppendField(fields[index], names, types);
        }
        if (type.Relations.Length > 0)
        {
            _sdl.Append('\n');
            var relations = type.Relations
                .Select(relation => (relation.Name, Type: relation.Kind == RelationKind.HasMany ? $"[{relation.Target}]" : relation.Target, Directives: _dialect.OfRelation(relation))).ToList();
            (names, types) = Widths(relations);
            foreach (var relation in relations) AppendField(relation, names, types);
        }
        _sdl.Append("}\n");
    }

    private void AppendSource(string source, string? comment) =>
        SdlText.AppendComment(_sdl, "", _model.Settings.Descriptions == DescriptionStyle.Comments && comment is not null ? $"{source}: {comment}" : source);

    private void AppendOperations(AmplifyType type)
    {
        if (type.Operations is not { } operations) return;
        AppendNames("queries:       ", [operations.Get, operations.List, .. type.Indexes.Select(index => index.QueryField).OfType<string>()]);
        if (operations.Mutations.Length > 0) AppendNames("mutations:     ", operations.Mutations);
        if (operations.Subscriptions.Length > 0) AppendNames("subscriptions: ", operations.Subscriptions);
    }

    private void AppendNames(string title, IEnumerable<string> names)
    {
        var start = _sdl.Length;
        _sdl.Append("#   ").Append(title);
        var separator = "";
        foreach (var name in names)
        {
            if (separator.Length > 0 && _sdl.Length - start + name.Length + 2 > LineWidth)
            {
                _sdl.Append(",\n");
                start = _sdl.Length;
                _sdl.Append("#   ").Append(' ', title.Length);
                separator = "";
            }
            _sdl.Append(separator).Append(name);
            separator = ", ";
        }
        _sdl.Append('\n');
    }

    private void AppendHead(AmplifyType type)
    {
        var directives = type.IsModel ? _dialect.OfType(type).ToList() : [];
        var line = string.Join(' ', [$"type {type.Name}", .. directives]);
        _sdl.Append(line.Length <= LineWidth ? line : $"type {type.Name}\n  " + string.Join("\n  ", directives)).Append(" {\n");
    }

    private void AppendFieldComment(AmplifyField field)
    {
        var style = _model.Settings.Descriptions;
        if (style == DescriptionStyle.Comments && field.Comment is not null) SdlText.AppendComment(_sdl, "  ", field.Comment);
        if (_names.Camel(field.Column) != field.Name || !GraphQLName.HasOnlySigns(field.Column)) SdlText.AppendComment(_sdl, "  ", $"(column {field.Column})");
        if (style == DescriptionStyle.Blocks && field.Comment is not null) SdlText.AppendBlock(_sdl, "  ", field.Comment);
    }

    private void AppendField((string Name, string Type, string Directives) field, int names, int types)
    {
        _sdl.Append("  ").Append(field.Name).Append(':').Append(' ', names - field.Name.Length + 1).Append(field.Type);
        if (field.Directives.Length > 0) _sdl.Append(' ', types - field.Type.Length + 1).Append(field.Directives);
        _sdl.Append('\n');
    }

    private static (int Names, int Types) Widths(List<(string Name, string Type, string Directives)> fields) =>
        (fields.Max(field => field.Name.Length), fields.Max(field => field.Type.Length));

    private void AppendNotes(IEnumerable<Diagnostic> notes)
    {
        var groups = notes.GroupBy(note => note.Code, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (groups.Count == 0) return;
        _sdl.Append("\n\n# What differs from PostgreSQL\n");
        foreach (var group in groups)
        {
            _sdl.Append(CultureInfo.InvariantCulture, $"#\n# {group.First().Descriptor.Title} ({group.Key}):\n");
            foreach (var note in group) SdlText.AppendComment(_sdl, "", "  " + note.Message);
        }
    }
}
