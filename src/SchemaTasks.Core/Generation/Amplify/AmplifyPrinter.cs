using System.Text;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Lays a model out: by schema, aligned, with PostgreSQL's comments and the operations of each type above it.</summary>
internal sealed class AmplifyPrinter
{
    /// <summary>In characters.</summary>
    private const int LineWidth = 130;

    /// <summary>Bytes that the parts of a file take about.</summary>
    private const int TypeSize = 700, FieldSize = 64;

    private readonly OutputText _sdl;
    private readonly NameCache _names;
    private readonly AmplifyModel _model;
    private readonly IDialectPrinter _dialect;

    private AmplifyPrinter(AmplifyModel model, NameCache names)
    {
        _model = model;
        _names = names;
        _dialect = model.Dialect switch
        {
            AmplifyDialect.V2 => new V2Printer(),
            AmplifyDialect.V1 => new V1Printer(),
            AmplifyDialect.Sql => new SqlPrinter(),
        };
        _sdl = new OutputText(model.Types.Sum(type => TypeSize + (type.Fields.Length * FieldSize)));
    }

    /// <param name="model">What to print.</param>
    /// <param name="names">Those that were made already.</param>
    /// <param name="partLine">A sentence that says which part of a schema this is; <see langword="null"/> for the whole.</param>
    /// <param name="notes">The name of the file that lists what differs from PostgreSQL; <see langword="null"/> for none.</param>
    /// <param name="mapping">The name of the file that spreads the relations over stacks; <see langword="null"/> for none.</param>
    public static ReadOnlyMemory<byte> Print(AmplifyModel model, NameCache names, string? partLine, string? notes, string? mapping) => new AmplifyPrinter(model, names).Print(partLine, notes, mapping);

    private ReadOnlyMemory<byte> Print(string? partLine, string? notes, string? mapping)
    {
        _sdl.Append($"# {_dialect.Title}, generated from the schema manifest by SchemaTasks.\n");
        _sdl.Append("# Changes made here are lost with the next build.\n"u8);
        if (partLine is not null) _sdl.Append($"# {partLine}\n");
        if (notes is not null) _sdl.Append($"# What differs from PostgreSQL: {notes}\n");
        if (mapping is not null) _sdl.Append($"# Amplify needs {mapping}, too: beside this schema in its project, as transform.conf.json.\n");
        if (_model.IsUndecided) AppendUndecided();
        if (_dialect.Prologue.Length > 0) _sdl.Append('\n').Append(_dialect.Prologue);
        foreach (var schema in _model.Schemas)
        {
            _sdl.Append("\n\n"u8);
            _sdl.AppendComment("", $"Schema {schema.Name}" + (schema.Comment is null ? "" : $": {schema.Comment}"));
            foreach (var type in schema.Enums) Append(type);
            foreach (var type in schema.Types) Append(type);
        }
        if (!_model.Types.Any(type => type.IsModel))
        {
            _sdl.Append("\n# AppSync refuses a schema without a query; this placeholder is used until a table has a key.\ntype Query {\n  noModels: String\n}\n"u8);
        }
        return _sdl.Written;
    }

    private void AppendUndecided()
    {
        _sdl.Append("#\n# Nobody may read or write yet: the group of the rules below has no members. Choose in schema.config.yaml, for example:\n"u8);
        foreach (var (setting, meaning) in AuthPlanner.Answers) _sdl.Append($"#   {setting}   # {meaning}\n");
    }

    private void Append(AmplifyEnum type)
    {
        _sdl.Append('\n');
        AppendSource(type.Source, type.Comment);
        foreach (var value in type.Values)
        {
            if (value.Name != value.Label) _sdl.AppendComment("", $"  {value.Name} is '{value.Label}'");
        }
        if (_model.Settings.Descriptions == DescriptionStyle.Blocks && type.Comment is not null) _sdl.AppendBlock("", type.Comment);
        _sdl.Append($"enum {type.Name} {{\n");
        foreach (var value in type.Values) _sdl.Append($"  {value.Name}\n");
        _sdl.Append("}\n"u8);
    }

    private void Append(AmplifyType type)
    {
        _sdl.Append('\n');
        AppendSource(type.Source, type.Comment);
        if (type.Operations is { } operations) OperationsComment.Append(_sdl, operations, type.Indexes, LineWidth);
        if (_model.Settings.Descriptions == DescriptionStyle.Blocks && type.Comment is not null) _sdl.AppendBlock("", type.Comment);
        AppendHead(type);
        AppendFields(type);
        if (!type.Relations.IsEmpty) AppendRelations(type.Relations.AsSpan());
        _sdl.Append("}\n"u8);
    }

    private void AppendSource(ObjectPath source, string? comment) =>
        _sdl.AppendComment(source, _model.Settings.Descriptions == DescriptionStyle.Comments ? comment : null);

    /// <summary>On one line, or where that is too long with a line for each directive.</summary>
    private void AppendHead(AmplifyType type)
    {
        var start = _sdl.Length;
        _sdl.Append($"type {type.Name}");
        if (type.IsModel)
        {
            var directives = _sdl.Length;
            _dialect.AppendType(_sdl, type, " ");
            if (_sdl.Length - start > LineWidth && Encoding.UTF8.GetCharCount(_sdl.Written.Span[start..]) > LineWidth)
            {
                _sdl.Truncate(directives);
                _dialect.AppendType(_sdl, type, "\n  ");
            }
        }
        _sdl.Append(" {\n"u8);
    }

    private void AppendFields(AmplifyType type)
    {
        var (names, types) = (0, 0);
        foreach (var field in type.Fields) (names, types) = (Math.Max(names, field.Name.Length), Math.Max(types, WidthOf(field)));
        foreach (var field in type.Fields)
        {
            AppendFieldComment(field);
            AppendName(field.Name, names);
            if (field.IsList) _sdl.Append('[').Append(field.Type).Append(']');
            else _sdl.Append(field.Type);
            if (field.IsRequired) _sdl.Append('!');
            if (type.IsModel) AppendDirectives(type, field, types - WidthOf(field));
            _sdl.Append('\n');
        }
    }

    private static int WidthOf(AmplifyField field) => field.Type.Length + (field.IsList ? 2 : 0) + (field.IsRequired ? 1 : 0);

    private void AppendDirectives(AmplifyType type, AmplifyField field, int padding)
    {
        var end = _sdl.Length;
        _sdl.Append(' ', padding);
        var start = _sdl.Length;
        _dialect.AppendField(_sdl, type, field);
        if (_sdl.Length == start) _sdl.Truncate(end);
    }

    private void AppendRelations(ReadOnlySpan<AmplifyRelation> relations)
    {
        var (names, types) = (0, 0);
        foreach (var relation in relations) (names, types) = (Math.Max(names, relation.Name.Length), Math.Max(types, WidthOf(relation)));
        _sdl.Append('\n');
        foreach (var relation in relations)
        {
            AppendName(relation.Name, names);
            if (relation.Kind == RelationKind.HasMany) _sdl.Append('[').Append(relation.Target).Append(']');
            else _sdl.Append(relation.Target);
            _sdl.Append(' ', types - WidthOf(relation));
            _dialect.AppendRelation(_sdl, relation);
            _sdl.Append('\n');
        }
    }

    private static int WidthOf(AmplifyRelation relation) => relation.Target.Length + (relation.Kind == RelationKind.HasMany ? 2 : 0);

    private void AppendName(string name, int width) => _sdl.Append("  "u8).Append(name).Append(':').Append(' ', width - name.Length + 1);

    private void AppendFieldComment(AmplifyField field)
    {
        var style = _model.Settings.Descriptions;
        if (style == DescriptionStyle.Comments && field.Comment is not null) _sdl.AppendComment("  ", field.Comment);
        if (field.Name != field.Column && (field.Name != _names.Camel(field.Column) || !GraphQLName.HasOnlySigns(field.Column))) _sdl.AppendComment("  ", $"(column {field.Column})");
        if (style == DescriptionStyle.Blocks && field.Comment is not null) _sdl.AppendBlock("  ", field.Comment);
    }
}
