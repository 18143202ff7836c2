using System.Collections.Immutable;

namespace SchemaTasks.Generation.Amplify;

/// <summary>GraphQL names of PostgreSQL names, each made once: of <c>id</c> or <c>created_at</c> there are as many as tables. Not for several threads.</summary>
internal sealed class NameCache
{
    private readonly Dictionary<string, string> _camel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pascal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _singularPascal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _singularCamel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _upperFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string First, string Second), string> _pairs = [];
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);

    /// <inheritdoc cref="GraphQLName.Camel"/>
    public string Camel(string name) => _camel.TryGetValue(name, out var made) ? made : _camel[name] = GraphQLName.Camel(name);

    /// <inheritdoc cref="GraphQLName.Pascal"/>
    public string Pascal(string name) => _pascal.TryGetValue(name, out var made) ? made : _pascal[name] = GraphQLName.Pascal(name);

    /// <inheritdoc cref="GraphQLName.SingularPascal"/>
    public string SingularPascal(string name) => _singularPascal.TryGetValue(name, out var made) ? made : _singularPascal[name] = GraphQLName.SingularPascal(name);

    /// <summary><c>email_addresses</c> → <c>emailAddress</c>.</summary>
    public string SingularCamel(string name) => _singularCamel.TryGetValue(name, out var made) ? made : _singularCamel[name] = GraphQLName.LowerFirstWord(SingularPascal(name));

    /// <inheritdoc cref="GraphQLName.UpperFirst"/>
    public string UpperFirst(string name) => _upperFirst.TryGetValue(name, out var made) ? made : _upperFirst[name] = GraphQLName.UpperFirst(name);

    /// <inheritdoc cref="RelationName.RoleOf"/>
    public string RoleOf(string column) => _roles.TryGetValue(column, out var made) ? made : _roles[column] = RelationName.RoleOf(Camel(column));

    /// <summary><c>status</c>, <c>createdAt</c> → <c>StatusAndCreatedAt</c>.</summary>
    public string Joined(ImmutableArray<string> names) => names switch
    {
        [var only] => UpperFirst(only),
        [var first, var second] => Pair(first, second),
        _ => string.Join("And", names.Select(UpperFirst)),
    };

    /// <summary>The usual name of an index: <c>status</c> → <c>byStatus</c>.</summary>
    public string IndexOver(ImmutableArray<string> fields)
    {
        var joined = Joined(fields);
        return _indexes.TryGetValue(joined, out var made) ? made : _indexes[joined] = "by" + joined;
    }

    private string Pair(string first, string second) =>
        _pairs.TryGetValue((first, second), out var made) ? made : _pairs[(first, second)] = string.Concat(UpperFirst(first), "And", UpperFirst(second));
}
