namespace SchemaTasks.Generation.Amplify;

/// <summary>GraphQL names of PostgreSQL names, each made once: of <c>id</c> or <c>created_at</c> there are as many as tables. Not for several threads.</summary>
internal sealed class NameCache
{
    private readonly Dictionary<string, string> _camel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _singularPascal = new(StringComparer.Ordinal);

    /// <inheritdoc cref="GraphQLName.Camel"/>
    public string Camel(string name)
    {
        if (!_camel.TryGetValue(name, out var camel)) _camel[name] = camel = GraphQLName.Camel(name);
        return camel;
    }

    /// <inheritdoc cref="GraphQLName.SingularPascal"/>
    public string SingularPascal(string name)
    {
        if (!_singularPascal.TryGetValue(name, out var pascal)) _singularPascal[name] = pascal = GraphQLName.SingularPascal(name);
        return pascal;
    }
}
