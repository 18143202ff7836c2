namespace SchemaTasks.Generation.Amplify;

/// <summary>GraphQL Transformer v2 on DynamoDB: <c>@primaryKey</c>, <c>@index</c>, <c>@hasMany</c>, <c>@belongsTo</c>.</summary>
internal sealed class V2Printer : IDialectPrinter
{
    public string Title => "GraphQL for AWS Amplify (Transformer v2 on DynamoDB)";

    public string Prologue => "";

    public IEnumerable<string> OfType(AmplifyType type) => [ModelDirectives.Model(type), ModelDirectives.Auth(type)];

    public string OfField(AmplifyType type, AmplifyField field) => field.Default is null && !HasKeys(type, field) ? "" : string.Join(' ', FieldDirectives(type, field));

    public string OfRelation(AmplifyRelation relation) => Relation(relation);

    public static string Relation(AmplifyRelation relation)
    {
        var name = relation.Kind switch
        {
            RelationKind.BelongsTo => "belongsTo",
            RelationKind.HasOne => "hasOne",
            RelationKind.HasMany => "hasMany",
        };
        if (relation.References.Length > 0) return $"@{name}(references: {SdlText.List(relation.References)})";
        var index = relation.IndexName is null ? "" : $"indexName: {SdlText.Quote(relation.IndexName)}, ";
        return $"@{name}({index}fields: {SdlText.List(relation.Fields)})";
    }

    public static IEnumerable<string> Keys(AmplifyType type, AmplifyField field)
    {
        if (field.Name == type.Key[0]) yield return type.Key.Length == 1 ? "@primaryKey" : $"@primaryKey(sortKeyFields: {SdlText.List(type.Key[1..])})";
        foreach (var index in type.Indexes)
        {
            if (index.Fields[0] != field.Name) continue;
            var sort = index.Fields.Length == 1 ? "" : $", sortKeyFields: {SdlText.List(index.Fields[1..])}";
            yield return $"@index(name: {SdlText.Quote(index.Name)}{sort}, queryField: {(index.QueryField is null ? "null" : SdlText.Quote(index.QueryField))})";
        }
    }

    private static bool HasKeys(AmplifyType type, AmplifyField field)
    {
        if (field.Name == type.Key[0]) return true;
        foreach (var index in type.Indexes)
        {
            if (index.Fields[0] == field.Name) return true;
        }
        return false;
    }

    private static IEnumerable<string> FieldDirectives(AmplifyType type, AmplifyField field)
    {
        foreach (var key in Keys(type, field)) yield return key;
        if (field.Default is not null) yield return $"@default(value: {SdlText.Quote(field.Default)})";
    }
}
