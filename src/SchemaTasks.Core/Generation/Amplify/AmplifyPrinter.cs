using System.Globalization;
using System.Text;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Lays a model out: by schema, aligned, with PostgreSQL's comments and the operations of each type above it.</summary>
internal sealed class AmplifyPrinter(AmplifyModel model, IDialectPrinter dialect)
{
    private const int LineWidth = 130;

    private readonly StringBuilder _sdl = new();

    public static string Print(AmplifyModel model, IEnumerable<Diagnostic> notes) => new AmplifyPrinter(model, model.Dialect switch
    {
        AmplifyDialect.V2 => new V2Printer(),
        AmplifyDialect.V1 => new V1Printer(),
        AmplifyDialect.Sql => new SqlPrinter(),
    }).Print(notes);

    private string Print(IEnumerable<Diagnostic> notes)
    {
        _sdl.Append("# ").Append(dialect.Title).Append(", printed from the schema manifest by SchemaTasks.\n");
        _sdl.Append("# Changes made here are lost with the next build.\n");
        if (dialect.Prologue.Length > 0) _sdl.Append('\n').Append(dialect.Prologue);
        foreach (var schema in model.Schemas)
        {
            _sdl.Append("\n\n");
            SdlText.AppendComment(_sdl, "", $"Schema {schema.Name}" + (schema.Comment is null ? "" : $": {schema.Comment}"));
            foreach (var type in schema.Enums) Append(type);
            foreach (var type in schema.Types) Append(type);
        }
        if (!model.Types.Any(type => type.IsModel))
        {
            _sdl.Append("\n# AppSync refuses a schema without a query; this one stands in until a table has a key.\ntype Query {\n  noModels: String\n}\n");
        }
        if (model.Settings.Notes) AppendNotes(notes);
        return _sdl.ToString();
    }

    private void Append(AmplifyEnum type)
    {
        _sdl.Append('\n');
        AppendSource(type.Source.ToString(), type.Comment);
        foreach (var value in type.Values.Where(value => value.Name != value.Label)) SdlText.AppendComment(_sdl, "", $"  {value.Name} is '{value.Label}'");
        if (model.Settings.Descriptions == DescriptionStyle.Blocks && type.Comment is not null) SdlText.AppendBlock(_sdl, "", type.Comment);
        _sdl.Append("enum ").Append(type.Name).Append(" {\n");
        foreach (var value in type.Values) _sdl.Append("  ").Append(value.Name).Append('\n');
        _sdl.Append("}\n");
    }

    private void Append(AmplifyType type)
    {
        _sdl.Append('\n');
        AppendSource(type.Source.ToString(), type.Comment);
        AppendOperations(type);
        if (model.Settings.Descriptions == DescriptionStyle.Blocks && type.Comment is not null) SdlText.AppendBlock(_sdl, "", type.Comment);
        AppendHead(type);
        var fields = type.Fields.Select(field => (field.Name, Type: field.TypeText, Directives: type.IsModel ? dialect.OfField(type, field) : "")).ToList();
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
                .Select(relation => (relation.Name, Type: relation.Kind == RelationKind.HasMany ? $"[{relation.Target}]" : relation.Target, Directives: dialect.OfRelation(relation))).ToList();
            (names, types) = Widths(relations);
            foreach (var relation in relations) AppendField(relation, names, types);
        }
        _sdl.Append("}\n");
    }

    private void AppendSource(string source, string? comment) =>
        SdlText.AppendComment(_sdl, "", model.Settings.Descriptions == DescriptionStyle.Comments && comment is not null ? $"{source}: {comment}" : source);

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
        var directives = type.IsModel ? dialect.OfType(type).ToList() : [];
        var line = string.Join(' ', [$"type {type.Name}", .. directives]);
        _sdl.Append(line.Length <= LineWidth ? line : $"type {type.Name}\n  " + string.Join("\n  ", directives)).Append(" {\n");
    }

    private void AppendFieldComment(AmplifyField field)
    {
        var style = model.Settings.Descriptions;
        if (style == DescriptionStyle.Comments && field.Comment is not null) SdlText.AppendComment(_sdl, "  ", field.Comment);
        if (GraphQLName.Camel(field.Column) != field.Name || !field.Column.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) SdlText.AppendComment(_sdl, "  ", $"(column {field.Column})");
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
        var groups = notes.GroupBy(note => note.Descriptor).OrderBy(group => group.Key.Code, StringComparer.Ordinal).ToList();
        if (groups.Count == 0) return;
        _sdl.Append("\n\n# What differs from PostgreSQL\n");
        foreach (var group in groups)
        {
            _sdl.Append(CultureInfo.InvariantCulture, $"#\n# {group.Key.Title} ({group.Key.Code}):\n");
            foreach (var note in group) SdlText.AppendComment(_sdl, "", "  " + note.Message);
        }
    }
}
