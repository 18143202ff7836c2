using System.Collections.Immutable;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// The whole API as Amplify's transformer expands it: types, inputs, filters, queries, mutations and subscriptions. For clients and code
/// generators that do not run Amplify; AppSync's scalars and directives are its own and left out.
/// </summary>
internal sealed class ApiPrinter(AmplifyModel model)
{
    private readonly ApiDocument _api = new();
    private readonly Dictionary<string, AmplifyType> _types = model.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
    private readonly List<string> _queries = [];
    private readonly List<string> _mutations = [];
    private readonly List<string> _subscriptions = [];

    private bool IsV1 => model.Dialect == AmplifyDialect.V1;

    /// <param name="model">Planned for GraphQL.</param>
    /// <param name="partLine">A sentence that says which part of a schema this is; <see langword="null"/> for the whole.</param>
    public static ReadOnlyMemory<byte> Print(AmplifyModel model, string? partLine) => new ApiPrinter(model).Print(partLine);

    private ReadOnlyMemory<byte> Print(string? partLine)
    {
        var sdl = new OutputText();
        sdl.Append("# The API that AWS Amplify makes of the schema, generated from the schema manifest by SchemaTasks.\n# Changes made here are lost with the next build.\n");
        if (partLine is not null) sdl.Append($"# {partLine}\n");
        foreach (var type in model.Enums) _api.Add("enum", type.Name, type.Values.Select(value => value.Name));
        foreach (var type in model.Types) _api.Add("type", type.Name, Members(type));
        var hasModels = false;
        foreach (var type in model.Types.Where(type => type.IsModel))
        {
            hasModels = true;
            AddModel(type);
        }
        if (!hasModels) _queries.Add("noModels: String");
        if (hasModels || !IsV1) ApiScalars.AddFilters(_api, withSubscriptions: !IsV1);
        _api.Add("type", "Query", _queries);
        _api.Add("type", "Mutation", _mutations);
        _api.Add("type", "Subscription", _subscriptions);
        _api.AppendTo(sdl);
        return sdl.Written;
    }

    private IEnumerable<string> Members(AmplifyType type)
    {
        foreach (var field in type.Fields) yield return $"{field.Name}: {field.TypeText}";
        foreach (var relation in type.Relations) yield return relation.Kind == RelationKind.HasMany ? List(relation) : $"{relation.Name}: {relation.Target}";
        foreach (var owner in ApiOwners.Added(type)) yield return $"{owner}: String";
    }

    /// <summary>A list may be narrowed by the sort key that the relation leaves open.</summary>
    private string List(AmplifyRelation relation)
    {
        var target = _types[relation.Target];
        var key = relation.IndexName is null ? target.Key : target.Indexes.First(index => index.Name == relation.IndexName).Fields;
        var sort = relation.Fields.Length == 1 && SortArgument(target, key, relation.IndexName) is { } argument ? $"{argument}, " : "";
        return $"{relation.Name}({sort}filter: Model{target.Name}FilterInput, sortDirection: ModelSortDirection, limit: Int, nextToken: String): Model{target.Name}Connection";
    }

    private void AddModel(AmplifyType type)
    {
        var operations = type.Operations!;
        var fields = type.Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var page = $"filter: Model{type.Name}FilterInput, limit: Int, nextToken: String";
        _queries.Add($"{operations.Get}({string.Join(", ", type.Key.Select(key => $"{key}: {fields[key].Type}!"))}): {type.Name}");
        var sort = SortArgument(type, type.Key, null) is { } argument && model.Dialect != AmplifyDialect.Sql ? $"{argument}, " : "";
        _queries.Add($"{operations.List}({type.Key[0]}: {fields[type.Key[0]].Type}, {sort}{page}, sortDirection: ModelSortDirection): Model{type.Name}Connection");
        foreach (var index in type.Indexes)
        {
            var narrowed = SortArgument(type, index.Fields, index.Name) is { } condition ? $"{condition}, " : "";
            if (index.QueryField is null) continue;
            _queries.Add($"{index.QueryField}({index.Fields[0]}: {fields[index.Fields[0]].Type}{(IsV1 ? "" : "!")}, {narrowed}sortDirection: ModelSortDirection, {page}): Model{type.Name}Connection");
        }
        _api.Add("type", $"Model{type.Name}Connection", [$"items: [{type.Name}]!", "nextToken: String"]);
        AddFilter(type, $"Model{type.Name}FilterInput", type.Fields, withId: model.Dialect == AmplifyDialect.V2);
        if (!type.IsReadOnly) AddWrites(type, operations);
    }

    private void AddWrites(AmplifyType type, AmplifyOperations operations)
    {
        AddFilter(type, $"Model{type.Name}ConditionInput", [.. type.Fields.Where(field => !type.Key.Contains(field.Name) && field.Name != "id" && !(IsV1 && ApiOwners.IsAuthField(type, field.Name)))], withId: false);
        _api.Add("input", $"Create{type.Name}Input", type.Fields.Select(field => $"{field.Name}: {(IsFilled(type, field) ? Optional(field) : field.TypeText)}"));
        _api.Add("input", $"Update{type.Name}Input", type.Fields.Select(field => $"{field.Name}: {Optional(field)}{(type.Key.Contains(field.Name) ? "!" : "")}"));
        _api.Add("input", $"Delete{type.Name}Input", type.Key.Select(key => $"{key}: {type.Fields.First(field => field.Name == key).Type}!"));
        foreach (var (mutation, verb) in operations.Mutations.Zip(["Create", "Update", "Delete"]))
        {
            _mutations.Add($"{mutation}(input: {verb}{type.Name}Input!, condition: Model{type.Name}ConditionInput): {type.Name}");
        }
        if (!IsV1) AddSubscriptionFilter(type);
        var arguments = ApiOwners.SubscriptionArguments(type, model.Dialect);
        if (!IsV1) arguments = arguments.Prepend($"filter: ModelSubscription{type.Name}FilterInput");
        var list = string.Join(", ", arguments);
        foreach (var subscription in operations.Subscriptions) _subscriptions.Add($"{subscription}{(list.Length > 0 ? $"({list})" : "")}: {type.Name}");
    }

    private void AddFilter(AmplifyType type, string name, ImmutableArray<AmplifyField> fields, bool withId)
    {
        var members = fields.Select(field => $"{field.Name}: {Filter(field)}").ToList();
        if (withId && type.Fields.All(field => field.Name != "id")) members.Add("id: ModelIDInput");
        members.AddRange([$"and: [{name}]", $"or: [{name}]", $"not: {name}"]);
        if (model.Dialect == AmplifyDialect.V2) members.AddRange(ApiOwners.Added(type).Select(owner => $"{owner}: ModelStringInput"));
        _api.Add("input", name, members);
    }

    private void AddSubscriptionFilter(AmplifyType type)
    {
        var name = $"ModelSubscription{type.Name}FilterInput";
        var members = type.Fields.Where(field => !ApiOwners.IsAuthField(type, field.Name))
            .Select(field => $"{field.Name}: ModelSubscription{(field.IsEnum ? "String" : ApiScalars.Base(field.Type))}Input").ToList();
        if (model.Dialect == AmplifyDialect.V2 && type.Fields.All(field => field.Name != "id")) members.Add("id: ModelSubscriptionIDInput");
        members.AddRange([$"and: [{name}]", $"or: [{name}]"]);
        if (model.Dialect == AmplifyDialect.V2) members.AddRange(ApiOwners.Fields(type).Select(owner => $"{owner}: ModelStringInput"));
        _api.Add("input", name, members);
    }

    private string Filter(AmplifyField field)
    {
        if (!field.IsEnum) return $"Model{ApiScalars.Base(field.Type)}Input";
        // Transformer v2 does not see that [X]! is a list.
        if (!field.IsList || (field.IsRequired && !IsV1))
        {
            _api.AddOperators($"Model{field.Type}Input", field.Type, "eq ne");
            return $"Model{field.Type}Input";
        }
        _api.Add("input", $"Model{field.Type}ListInput", [$"eq: [{field.Type}]", $"ne: [{field.Type}]", $"contains: {field.Type}", $"notContains: {field.Type}"]);
        return $"Model{field.Type}ListInput";
    }

    /// <summary>The argument for the sort fields of a key, with the inputs that it needs; <see langword="null"/> for a key without any.</summary>
    private string? SortArgument(AmplifyType type, ImmutableArray<string> key, string? indexName)
    {
        var sort = key.Skip(1).Select(name => type.Fields.First(field => field.Name == name)).ToList();
        if (sort.Count == 0) return null;
        if (sort.Count == 1) return $"{sort[0].Name}: {ApiScalars.AddKeyCondition(_api, sort[0])}";
        var prefix = $"Model{type.Name}{(indexName is null ? "Primary" : GraphQLName.UpperFirst(indexName))}CompositeKey";
        _api.AddOperators($"{prefix}ConditionInput", $"{prefix}Input", "eq le lt ge gt between beginsWith");
        // Of AppSync's own scalars only the last one becomes its base.
        _api.Add("input", $"{prefix}Input", sort.Select((field, part) => $"{field.Name}: {(field.IsEnum || part < sort.Count - 1 ? field.Type : ApiScalars.Base(field.Type))}"));
        var name = sort[0].Name + string.Concat(sort.Skip(1).Select(field => GraphQLName.UpperFirst(field.Name)));
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}: {prefix}ConditionInput";
    }

    /// <summary>Fields that Amplify fills, so that a client need not.</summary>
    private bool IsFilled(AmplifyType type, AmplifyField field) =>
        (field is { IsGenerated: true, Type: "Int" } && type.Relations.IsEmpty)
        || (field.Name == "id" && (field.Type == "ID" || (field.Type == "String" && !IsV1)))
        || (IsV1 && field.Name == "null" && field.Type is ("AWSDateTime" or "String") && (type.CreatedAt is null || type.UpdatedAt is null))
        || (field.Type is ("AWSDateTime" or "String") && ((!IsV1 && field.Name is ("createdAt" or "updatedAt")) || field.Name == type.CreatedAt || field.Name == type.UpdatedAt));

    private static string Optional(AmplifyField field) => field.IsList ? $"[{field.Type}]" : field.Type;
}
