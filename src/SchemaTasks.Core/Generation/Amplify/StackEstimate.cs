using System.Globalization;
using SchemaTasks.Configuration;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// The nested stacks that transformer v2 makes of a model. Every type has a stack of resolvers and functions, and relations have stacks of
/// their own. A function whose text another stack has already is not created again: the later stack gets its id as a parameter, through the root
/// template. So types with the same key, the same times and the same rules make small stacks and a large root template.
/// </summary>
internal sealed class StackEstimate
{
    /// <summary>Bytes of the root template without nested stacks, on DynamoDB and on PostgreSQL (with the stack of the function that asks the database).</summary>
    private const int DynamoDbRoot = 4665, SqlRoot = 4514;

    /// <summary>Bytes of a nested stack in the root template without its name and parameters from other stacks: of a type, and of relations.</summary>
    private const int DynamoDbType = 1286, SqlType = 752, Relations = 752;

    /// <summary>Bytes of a parameter that another stack gives: <c>"": { "Fn::GetAtt": [ "", "" ] },</c> on lines of their own.</summary>
    private const int Parameter = 69;

    /// <summary>Bytes of an entry of <c>DependsOn</c> without the name.</summary>
    private const int Dependency = 7;

    /// <summary>Bytes of a policy for signed requests, and of an operation in it, without the name; what the transformer counts for an operation, and puts into one policy.</summary>
    private const int Policy = 615, PolicyEntry = 372, CountedEntry = 100, LongestPolicy = 6000;

    /// <summary>Digits of a hash, and how long a name before one may be.</summary>
    private const int Hash = 8, LongestName = 240;

    /// <summary>Resources of the root stack besides the nested ones; of a type's own: table, role, data source; of the stack of the Lambda function.</summary>
    private const int RootResources = 4, TableResources = 3, SqlResources = 13;

    /// <summary>The nested stack of the Lambda function on PostgreSQL, and the paths of what others need of it.</summary>
    private const string SqlStack = "SQLApiStackSqlStrategy", SqlSource = "SQLLambdaDataSourceSqlStrategy", SqlFunction = "SQLFunctionSqlStrategy";

    /// <summary>What a function's text depends on → the stack that has it, and the length of the function's name.</summary>
    private readonly Dictionary<string, (string Stack, int Name)> _functions = new(StringComparer.Ordinal);

    /// <summary>What the present stack gets from others.</summary>
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);

    /// <summary>The role of signed requests → what the transformer counts for its operations.</summary>
    private readonly Dictionary<string, int> _signed = new(StringComparer.Ordinal);

    private readonly bool _isSql;
    private int _bytes;
    private int _mostResources;

    /// <param name="model">Planned.</param>
    /// <param name="perStack">How many relation fields a stack of relations holds.</param>
    public StackEstimate(AmplifyModel model, int perStack)
    {
        _isSql = model.Dialect == AmplifyDialect.Sql;
        (_bytes, _mostResources) = _isSql ? (SqlRoot, SqlResources) : (DynamoDbRoot, 0);
        var types = model.Types.Where(type => type.IsModel).ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var type in types.Values) AddType(type);
        var relations = types.Values.SelectMany(type => type.Relations.Select(relation => (type, relation))).ToList();
        var stacks = 0;
        foreach (var part in relations.Chunk(perStack))
        {
            // A single one has no number; those of the mapping begin with the second.
            AddRelations(relations.Count <= perStack ? "ConnectionStack" : string.Create(CultureInfo.InvariantCulture, $"ConnectionStack{stacks + 2}"), part, types);
            stacks++;
        }
        var policies = _signed.Values.Sum(counted => (counted + LongestPolicy - 1) / LongestPolicy);
        _bytes += policies * Policy;
        _mostResources = Math.Max(_mostResources, RootResources + (_isSql ? 1 : 0) + types.Count + stacks + policies);
    }

    public AmplifySizes Sizes => new(_bytes, _mostResources);

    private void AddType(AmplifyType type)
    {
        _parameters.Clear();
        var operations = type.Operations!;
        var key = string.Join(',', type.Key);
        var rules = Signature(type, key);
        _bytes += (_isSql ? SqlType : DynamoDbType) + (2 * type.Name.Length);
        if (_isSql) AddSqlSource();
        var own = _isSql ? 0 : TableResources;

        Add($"get {key}", $"Query{operations.Get}preAuth0Function");
        if (_isSql && Renamed(type) is { } columns) Add(columns, $"Query{operations.Get}preAuth1Function");
        Add($"auth {rules}", $"Query{operations.Get}auth0Function");
        Add("postAuth", $"Query{operations.Get}postAuth0Function");
        Add($"list {key}", $"Query{operations.List}preAuth0Function");
        // The function that reads and the resolver that calls all functions; an index adds the same for its query.
        own += 2 * (2 + type.Indexes.Count(index => index.QueryField is not null));
        if (!type.IsReadOnly)
        {
            var times = $"times {type.CreatedAt} {type.UpdatedAt} {type.Fields.Any(field => field is { Name: "id", IsList: false, Type: "ID" or "String" })}";
            Add(times, $"Mutationcreate{type.Name}init0Function");
            Add($"create {rules} {string.Join(',', type.Fields.Select(field => field.Name).Concat(type.Relations.Select(relation => relation.Name)))}", $"Mutationcreate{type.Name}auth0Function");
            // Without times both come to the same text.
            Add(type.UpdatedAt is null ? "times   False" : $"update {type.UpdatedAt}", $"Mutationupdate{type.Name}init0Function");
            Add($"listen {rules}", $"SubscriptiononCreate{type.Name}auth0Function");
            Add("subscription", $"SubscriptionOnCreate{type.Name}DataResolverFn");
            if (!_isSql) AddTableFunctions();
            // What no other stack has: two functions that ask the table who may change a row, three that write, six resolvers.
            own += 11;
            // An owner who is no column becomes a field with a resolver of its own.
            if (type.Auth.Any(rule => rule is { Allow: "owner", OwnerField: null })) own += 2;
        }
        AddPolicies(type, operations);
        _mostResources = Math.Max(_mostResources, own);

        void AddTableFunctions()
        {
            Add($"create {key}", $"Mutationcreate{type.Name}preAuth0Function");
            Add($"delete {key}", $"Mutationdelete{type.Name}preAuth0Function");
            var defaults = string.Join(';', type.Fields.Where(field => field.Default is not null).Select(field => $"{field.Name} {field.Type} {field.Default}"));
            if (defaults.Length > 0) Add($"defaults {defaults}", $"Mutationcreate{type.Name}init1Function");
            foreach (var index in type.Indexes.Where(index => index.Fields.Length > 2))
            {
                foreach (var verb in AmplifyOperations.MutationVerbs) Add($"{verb} {index.Name} {string.Join(',', index.Fields)}", $"Mutation{verb}{type.Name}preAuth1Function");
            }
        }

        void Add(string signature, string name)
        {
            if (AddFunction(type.Name, signature, name)) own++;
        }
    }

    /// <summary>The resolvers of relations, which read the tables of their targets.</summary>
    private void AddRelations(string stack, (AmplifyType Type, AmplifyRelation Relation)[] relations, Dictionary<string, AmplifyType> types)
    {
        _parameters.Clear();
        _bytes += Relations + (2 * stack.Length);
        if (_isSql) AddSqlSource();
        var own = relations.Length;
        foreach (var (type, relation) in relations)
        {
            var target = types[relation.Target];
            if (AddFunction(stack, $"relation {Signature(target, "")}", $"{type.Name}{relation.Name}auth0Function")) own++;
            var through = relation.Kind == RelationKind.BelongsTo ? "" : relation.IndexName ?? "list";
            if (AddFunction(stack, $"relation {relation.Target} {through} {string.Join(',', relation.Fields.Concat(relation.References))}", $"{type.Name}{relation.Name}DataResolverFn")) own++;
        }
        foreach (var target in relations.Select(relation => relation.Relation.Target).Distinct(StringComparer.Ordinal))
        {
            if (_isSql)
            {
                if (Renamed(types[target]) is { } columns) AddFunction(stack, columns, "");
            }
            else
            {
                AddParameter(target, $"{target}{target}DataSource", "Name");
                AddParameter(target, $"{target}{target}Table", "Ref");
            }
        }
        foreach (var name in relations.SelectMany(relation => (string[])[relation.Type.Name, relation.Relation.Target]).Distinct(StringComparer.Ordinal)) _bytes += Dependency + StackName(name) + Hash;
        _mostResources = Math.Max(_mostResources, own);
    }

    /// <returns>Whether it is this stack's own; otherwise it has become a parameter.</returns>
    private bool AddFunction(string stack, string signature, string name)
    {
        // The function and its resource are called the same.
        if (_functions.TryAdd(signature, (stack, stack.Length + (2 * name.Length) + "AppSyncFunction".Length))) return true;
        var (owner, length) = _functions[signature];
        if (owner != stack && _parameters.Add(signature)) AddParameter(owner, length, "FunctionId");
        return false;
    }

    private void AddSqlSource()
    {
        AddParameter(SqlStack, SqlStack + SqlSource, "Name");
        AddParameter(SqlStack, SqlStack + SqlFunction, "Arn");
    }

    private void AddParameter(string owner, string path, string attribute) => AddParameter(owner, path.Length, attribute);

    /// <summary>A value of one nested stack that another gets: its name is in the parameter's name, in the output's, and in the reference to that.</summary>
    private void AddParameter(string owner, int path, string attribute)
    {
        var output = "Outputs".Length + Math.Min("Root".Length + path, LongestName) + Hash + attribute.Length;
        var resource = Math.Min(StackName(owner), LongestName) + Hash;
        _bytes += Parameter + "referencetoRoot".Length + resource + output + resource + ".".Length + output;
    }

    /// <summary>Signed requests are allowed by policies in the root template, which name every operation.</summary>
    private void AddPolicies(AmplifyType type, AmplifyOperations operations)
    {
        foreach (var role in type.Auth.Where(rule => rule.Provider is "iam" or "identityPool").Select(rule => rule.Allow).Distinct(StringComparer.Ordinal))
        {
            string[] names = [type.Name, operations.Get, operations.List, .. operations.Mutations, .. operations.Subscriptions, .. type.Indexes.Select(index => index.QueryField).OfType<string>()];
            _bytes += names.Sum(name => PolicyEntry + name.Length);
            _signed[role] = _signed.GetValueOrDefault(role) + names.Sum(name => CountedEntry + "Query".Length + name.Length);
        }
    }

    /// <summary>What a function that gives fields the names of their columns depends on; <see langword="null"/> where all are called the same.</summary>
    private static string? Renamed(AmplifyType type)
    {
        var names = string.Join(',', type.Fields.Where(field => field.Name != field.Column).Select(field => $"{field.Name} {field.Column}"));
        return names.Length > 0 ? $"columns {names}" : null;
    }

    private static int StackName(string name) => (2 * name.Length) + "NestedStackNestedStackResource".Length;

    /// <summary>What the text of a type's rules depends on; rules about a row's owner read the row by its key.</summary>
    private static string Signature(AmplifyType type, string key) => string.Join(';', type.Auth.Select(rule => string.Join(
        '|', rule.Allow, rule.Provider, rule.OwnerField, rule.IdentityClaim, rule.GroupClaim, rule.GroupsField, string.Join(',', rule.Groups), string.Join(',', rule.Operations), rule.Allow == "owner" || rule.GroupsField is not null ? key : "")));
}
