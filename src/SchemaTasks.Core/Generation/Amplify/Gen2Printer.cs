using SchemaTasks.Configuration;
using SchemaTasks.Generation.Firestore;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Amplify Gen 2's schema in TypeScript, for a hand-written <c>resource.ts</c> to import
/// (<see href="https://docs.amplify.aws/react/build-a-backend/data/data-modeling/"/>). Relations are in the references form, the only one
/// there is; enums and composites are at the top level, since an inline one becomes a type of a made-up name.
/// </summary>
internal sealed class Gen2Printer
{
    private const string Indent = "  ";

    private readonly OutputText _text;
    private readonly AmplifyModel _model;

    private Gen2Printer(AmplifyModel model)
    {
        _model = model;
        _text = new OutputText(1024 + model.Types.Sum(type => 400 + (type.Fields.Length * 64)));
    }

    private bool IsSql => _model.Dialect == AmplifyDialect.Sql;

    /// <param name="model">Planned for TypeScript.</param>
    /// <param name="partLine">A sentence that says which part of a schema this is; <see langword="null"/> for the whole.</param>
    /// <param name="notes">The name of the file that lists what differs from PostgreSQL; <see langword="null"/> for none.</param>
    public static ReadOnlyMemory<byte> Print(AmplifyModel model, string? partLine, string? notes) => new Gen2Printer(model).Print(partLine, notes);

    private ReadOnlyMemory<byte> Print(string? partLine, string? notes)
    {
        _text.Append($"// AWS Amplify Gen 2, {(IsSql ? "on PostgreSQL" : "on DynamoDB")}: generated from the schema manifest by SchemaTasks.\n");
        _text.Append("// Changes made here are lost with the next build. Import it in amplify/data/resource.ts: import { schema } from './schema.generated';\n");
        if (partLine is not null) _text.Append($"// {partLine}\n");
        if (notes is not null) _text.Append($"// What differs from PostgreSQL: {notes}\n");
        if (_model.IsUndecided) AppendUndecided();
        _text.Append(IsSql
            ? "import { a, secret, type ClientSchema } from '@aws-amplify/backend';\nimport { configure } from '@aws-amplify/data-schema/internals';\n"
            : "import { a, type ClientSchema } from '@aws-amplify/backend';\n");
        AppendSchema();
        if (IsSql) AppendSqlNames();
        _text.Append(".authorization((allow) => ");
        AppendRules(_model.DefaultAuth);
        _text.Append(");\n\nexport type Schema = ClientSchema<typeof schema>;\n");
        return _text.Written;
    }

    private void AppendUndecided()
    {
        _text.Append("//\n// Nobody may read or write yet: the group of the rules below has no members. Choose in schema.config.yaml, for example:\n");
        foreach (var (setting, meaning) in AuthPlanner.Answers) _text.Append($"//   {setting}   # {meaning}\n");
    }

    private void AppendSchema()
    {
        _text.Append('\n');
        if (IsSql)
        {
            _text.Append($"export const schema = configure({{\n  database: {{\n    identifier: 'postgresql',\n    engine: 'postgresql',\n    connectionUri: secret({TypeScriptText.Literal(_model.Settings.ConnectionSecret)}),\n  }},\n}}).schema({{\n");
        }
        else
        {
            _text.Append("export const schema = a.schema({\n");
        }
        var first = true;
        foreach (var schema in _model.Schemas)
        {
            foreach (var type in schema.Enums)
            {
                Separate();
                AppendComment(type.Source.ToString(), type.Comment, Indent);
                _text.Append($"  {type.Name}: a.enum([{string.Join(", ", type.Values.Select(value => TypeScriptText.Literal(value.Name)))}]),\n");
            }
            foreach (var type in schema.Types)
            {
                Separate();
                AppendComment(type.Source.ToString(), type.Comment, Indent);
                Append(type);
            }
        }
        _text.Append("})");

        void Separate()
        {
            if (!first) _text.Append('\n');
            first = false;
        }
    }

    private void Append(AmplifyType type)
    {
        _text.Append($"  {TypeScriptText.Key(KeyOf(type))}: a.{(type.IsModel ? "model" : "customType")}({{\n");
        foreach (var field in type.Fields) Append(type, field);
        if (!IsSql)
        {
            foreach (var relation in type.Relations) AppendRelation(relation, "    ");
        }
        _text.Append("  })");
        if (type.IsModel)
        {
            _text.Append($"\n    .identifier([{Names(type.Key)}])");
            if (!IsSql && type.Indexes.Length > 0) AppendIndexes(type);
            if (type.IsReadOnly) _text.Append("\n    .disableOperations(['mutations', 'subscriptions'])");
            if (!type.Auth.AsSpan().SequenceEqual(_model.DefaultAuth.AsSpan()))
            {
                _text.Append("\n    .authorization((allow) => ");
                AppendRules(type.Auth);
                _text.Append(')');
            }
        }
        _text.Append(",\n");
    }

    private void Append(AmplifyType type, AmplifyField field)
    {
        AppendComment(null, field.Comment, "    ");
        _text.Append($"    {TypeScriptText.Key(field.Name)}: ").Append(field.IsEnum ? $"a.ref('{field.Type}')" : $"a.{Function(field.Type)}()");
        if (field.IsList) _text.Append(".array()");
        if (field.IsRequired) _text.Append(".required()");
        if (field.Default is not null) _text.Append($".default({DefaultOf(field)})");
        if (field.IsGenerated && field.Type == "Int" && type.Relations.IsEmpty) _text.Append(".default()");
        _text.Append(",\n");
    }

    private void AppendRelation(AmplifyRelation relation, string indent)
    {
        var function = relation.Kind switch
        {
            RelationKind.BelongsTo => "belongsTo",
            RelationKind.HasOne => "hasOne",
            RelationKind.HasMany => "hasMany",
        };
        var references = relation.References.Length == 1 ? Names(relation.References) : $"[{Names(relation.References)}]";
        _text.Append($"{indent}{TypeScriptText.Key(relation.Name)}: a.{function}('{relation.Target}', {references}),\n");
    }

    private void AppendIndexes(AmplifyType type)
    {
        _text.Append("\n    .secondaryIndexes((index) => [\n");
        foreach (var index in type.Indexes)
        {
            _text.Append($"      index('{index.Fields[0]}')");
            if (index.Fields.Length > 1) _text.Append($".sortKeys([{Names(index.Fields.Skip(1))}])");
            _text.Append($".name('{index.Name}')").Append(index.QueryField is null ? ".queryField(null),\n" : $".queryField('{index.QueryField}'),\n");
        }
        _text.Append("    ])");
    }

    /// <summary>In the SQL form a model is keyed by its table and renamed afterwards, and relations are added to the renamed models.</summary>
    private void AppendSqlNames()
    {
        var renamed = _model.Types.Where(type => type.RefersTo is not null).ToList();
        if (renamed.Count > 0)
        {
            _text.Append("\n  .renameModels(() => [\n");
            foreach (var type in renamed) _text.Append($"    [{TypeScriptText.Literal(type.RefersTo!)}, '{type.Name}'],\n");
            _text.Append("  ])");
        }
        var related = _model.Types.Where(type => type.Relations.Length > 0).ToList();
        if (related.Count > 0)
        {
            _text.Append("\n  .setRelationships((models) => [\n");
            foreach (var type in related)
            {
                _text.Append($"    models.{type.Name}.relationships({{\n");
                foreach (var relation in type.Relations) AppendRelation(relation, "      ");
                _text.Append("    }),\n");
            }
            _text.Append("  ])");
        }
        _text.Append("\n  ");
    }

    private void AppendRules(ReadOnlySpan<AuthRule> rules)
    {
        _text.Append('[');
        for (var index = 0; index < rules.Length; index++)
        {
            if (index > 0) _text.Append(", ");
            _text.Append("allow.").Append(Gen2Auth.Rule(rules[index]));
        }
        _text.Append(']');
    }

    private void AppendRules(System.Collections.Immutable.ImmutableArray<AuthRule> rules) => AppendRules(rules.AsSpan());

    private void AppendComment(string? source, string? comment, string indent)
    {
        var description = _model.Settings.Descriptions == DescriptionStyle.None ? null : comment;
        var text = source is null ? description : description is null ? source : $"{source}: {description}";
        if (text is not null) _text.Append(TypeScriptText.Comment(text, indent));
    }

    private static string KeyOf(AmplifyType type) => type.RefersTo ?? type.Name;

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static string DefaultOf(AmplifyField field) => field.Type is "Int" or "Float" or "Boolean" ? field.Default! : TypeScriptText.Literal(field.Default!);

    private static string Function(string scalar) => scalar switch
    {
        "ID" => "id",
        "Int" => "integer",
        "Float" => "float",
        "Boolean" => "boolean",
        "AWSDate" => "date",
        "AWSTime" => "time",
        "AWSDateTime" => "datetime",
        "AWSTimestamp" => "timestamp",
        "AWSEmail" => "email",
        "AWSJSON" => "json",
        "AWSPhone" => "phone",
        "AWSURL" => "url",
        "AWSIPAddress" => "ipAddress",
        _ => "string",
    };
}
