namespace SchemaTasks.Generation.Amplify;

/// <summary>GraphQL Transformer v1: <c>@key</c> and <c>@connection</c>.</summary>
internal sealed class V1Printer : IDialectPrinter
{
    public string Title => "GraphQL for AWS Amplify (Transformer v1 on DynamoDB)";

    public string Prologue => "";

    public IEnumerable<string> OfType(AmplifyType type)
    {
        yield return ModelDirectives.Model(type);
        yield return $"@key(fields: {SdlText.List(type.Key)})";
        foreach (var index in type.Indexes)
        {
            var query = index.QueryField is null ? "" : $", queryField: {SdlText.Quote(index.QueryField)}";
            yield return $"@key(name: {SdlText.Quote(index.Name)}, fields: {SdlText.List(index.Fields)}{query})";
        }
        yield return ModelDirectives.Auth(type);
    }

    public string OfField(AmplifyType type, AmplifyField field) => "";

    public string OfRelation(AmplifyRelation relation) => relation.IndexName is null
        ? $"@connection(fields: {SdlText.List(relation.Fields)})"
        : $"@connection(keyName: {SdlText.Quote(relation.IndexName)}, fields: {SdlText.List(relation.Fields)})";
}
