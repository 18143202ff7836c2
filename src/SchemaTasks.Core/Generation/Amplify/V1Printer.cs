namespace SchemaTasks.Generation.Amplify;

/// <summary>GraphQL Transformer v1: <c>@key</c> and <c>@connection</c>.</summary>
internal sealed class V1Printer : IDialectPrinter
{
    public string Title => "GraphQL for AWS Amplify (Transformer v1 on DynamoDB)";

    public string Prologue => "";

    public void AppendType(OutputText sdl, AmplifyType type, string separator)
    {
        sdl.Append(separator).AppendModel(type);
        sdl.Append(separator).Append("@key(fields: "u8).AppendList(type.Key.AsSpan()).Append(')');
        foreach (var index in type.Indexes)
        {
            sdl.Append(separator).Append("@key(name: "u8).AppendQuoted(index.Name).Append(", fields: "u8).AppendList(index.Fields.AsSpan());
            if (index.QueryField is not null) sdl.Append(", queryField: "u8).AppendQuoted(index.QueryField);
            sdl.Append(')');
        }
        sdl.Append(separator).AppendAuth(type);
    }

    public void AppendField(OutputText sdl, AmplifyType type, AmplifyField field)
    {
        // Keys are at the type, and there are no defaults.
    }

    public void AppendRelation(OutputText sdl, AmplifyRelation relation)
    {
        sdl.Append(" @connection("u8);
        if (relation.IndexName is not null) sdl.Append("keyName: "u8).AppendQuoted(relation.IndexName).Append(", "u8);
        sdl.Append("fields: "u8).AppendList(relation.Fields.AsSpan()).Append(')');
    }
}
