namespace SchemaTasks.Generation.Amplify;

/// <summary>GraphQL Transformer v2 on an existing PostgreSQL: <c>@refersTo</c>, relations by references.</summary>
internal sealed class SqlPrinter : IDialectPrinter
{
    public string Title => "GraphQL for AWS Amplify (Transformer v2 on PostgreSQL)";

    public string Prologue => "input AMPLIFY {\n  engine: String = \"postgres\"\n}\n";

    public IEnumerable<string> OfType(AmplifyType type)
    {
        yield return ModelDirectives.Model(type);
        if (type.RefersTo is not null) yield return $"@refersTo(name: {SdlText.Quote(type.RefersTo)})";
        yield return ModelDirectives.Auth(type);
    }

    public string OfField(AmplifyType type, AmplifyField field)
    {
        var directives = V2Printer.Keys(type, field);
        if (field.Name != field.Column) directives = directives.Append($"@refersTo(name: {SdlText.Quote(field.Column)})");
        return string.Join(' ', directives);
    }

    public string OfRelation(AmplifyRelation relation) => V2Printer.Relation(relation);
}
