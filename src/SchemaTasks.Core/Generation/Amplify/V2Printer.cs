namespace SchemaTasks.Generation.Amplify;

/// <summary>GraphQL Transformer v2 on DynamoDB: <c>@primaryKey</c>, <c>@index</c>, <c>@hasMany</c>, <c>@belongsTo</c>.</summary>
internal sealed class V2Printer : IDialectPrinter
{
    public string Title => "GraphQL for AWS Amplify (Transformer v2 on DynamoDB)";

    public string Prologue => "";

    public void AppendType(OutputText sdl, AmplifyType type, string separator)
    {
        sdl.Append(separator).AppendModel(type);
        sdl.Append(separator).AppendAuth(type);
    }

    public void AppendField(OutputText sdl, AmplifyType type, AmplifyField field)
    {
        AppendKeys(sdl, type, field);
        if (field.Default is not null) sdl.Append(" @default(value: "u8).AppendQuoted(field.Default).Append(')');
    }

    void IDialectPrinter.AppendRelation(OutputText sdl, AmplifyRelation relation) => AppendRelation(sdl, relation);

    public static void AppendRelation(OutputText sdl, AmplifyRelation relation)
    {
        sdl.Append(relation.Kind switch
        {
            RelationKind.BelongsTo => " @belongsTo(",
            RelationKind.HasOne => " @hasOne(",
            RelationKind.HasMany => " @hasMany(",
        });
        if (relation.References.Length > 0)
        {
            sdl.Append("references: "u8).AppendList(relation.References.AsSpan()).Append(')');
            return;
        }
        if (relation.IndexName is not null) sdl.Append("indexName: "u8).AppendQuoted(relation.IndexName).Append(", "u8);
        sdl.Append("fields: "u8).AppendList(relation.Fields.AsSpan()).Append(')');
    }

    public static void AppendKeys(OutputText sdl, AmplifyType type, AmplifyField field)
    {
        if (field.Name == type.Key[0])
        {
            sdl.Append(" @primaryKey"u8);
            if (type.Key.Length > 1) sdl.Append("(sortKeyFields: "u8).AppendList(type.Key.AsSpan()[1..]).Append(')');
        }
        foreach (var index in type.Indexes)
        {
            if (index.Fields[0] != field.Name) continue;
            sdl.Append(" @index(name: "u8).AppendQuoted(index.Name);
            if (index.Fields.Length > 1) sdl.Append(", sortKeyFields: "u8).AppendList(index.Fields.AsSpan()[1..]);
            if (index.QueryField is null) sdl.Append(", queryField: null)"u8);
            else sdl.Append(", queryField: "u8).AppendQuoted(index.QueryField).Append(')');
        }
    }
}
