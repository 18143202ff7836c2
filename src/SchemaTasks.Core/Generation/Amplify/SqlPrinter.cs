namespace SchemaTasks.Generation.Amplify;

/// <summary>GraphQL Transformer v2 on an existing PostgreSQL: <c>@refersTo</c>, relations by references.</summary>
internal sealed class SqlPrinter : IDialectPrinter
{
    public string Title => "GraphQL for AWS Amplify (Transformer v2 on PostgreSQL)";

    public string Prologue => "input AMPLIFY {\n  engine: String = \"postgres\"\n}\n";

    public void AppendType(OutputText sdl, AmplifyType type, string separator)
    {
        sdl.Append(separator).AppendModel(type);
        if (type.RefersTo is not null) sdl.Append(separator).Append("@refersTo(name: "u8).AppendQuoted(type.RefersTo).Append(')');
        sdl.Append(separator).AppendAuth(type);
    }

    public void AppendField(OutputText sdl, AmplifyType type, AmplifyField field)
    {
        V2Printer.AppendKeys(sdl, type, field);
        if (field.IsGenerated && type.Relations.IsEmpty && field.Type == "Int") sdl.Append(" @default"u8);
        if (field.Name != field.Column) sdl.Append(" @refersTo(name: "u8).AppendQuoted(field.Column).Append(')');
    }

    public void AppendRelation(OutputText sdl, AmplifyRelation relation) => V2Printer.AppendRelation(sdl, relation);
}
