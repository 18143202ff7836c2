namespace SchemaTasks.Diagnostics;

/// <summary>ST32xx: Amplify. What a user should act on is a warning; what is merely reported is a message.</summary>
internal static class AmplifyDiagnostics
{
    public static DiagnosticDescriptor NameClash { get; } = new("ST3201", DiagnosticSeverity.Error,
        "Two objects would have the same GraphQL type",
        "'{0}' and '{1}' would both be the GraphQL type {2}. Give one another name in the configuration file: names: {{ amplify: {{ \"{0}\": {3} }} }}",
        "A type's name is made of its own object's schema and name only, so that a new table never renames an old type. Where two objects come to the same name, write the proposed line (or another name) to `schema.config.yaml`.");

    public static DiagnosticDescriptor InvalidName { get; } = new("ST3202", DiagnosticSeverity.Error,
        "A name given by hand is no name for Amplify",
        "'{0}' cannot be the name of '{1}': {2}",
        "GraphQL names are ASCII letters, digits and `_`, do not start with a digit or `__`, and must be none that Amplify keeps for itself (`Query`, `ModelSortDirection`, anything ending in `Input` …).");

    public static DiagnosticDescriptor UnknownObject { get; } = new("ST3203", DiagnosticSeverity.Error,
        "The configuration names an object that is not there",
        "There is no {0} '{1}' in the manifest.",
        "`names.amplify` and `amplify.keys` name objects as the manifest does, `schema.table` or `schema.table.column`, case and all. Remove the line if the object is gone.");

    public static DiagnosticDescriptor InvalidKey { get; } = new("ST3204", DiagnosticSeverity.Error,
        "A declared key cannot serve",
        "The key declared for '{0}' cannot serve: {1}",
        "A key takes columns that exist, each once, that are neither lists nor booleans. A declared key takes precedence over the table's own primary key.");

    public static DiagnosticDescriptor InvalidType { get; } = new("ST3205", DiagnosticSeverity.Error,
        "A type given by hand is no scalar of AppSync",
        "'{0}' is no scalar that Amplify knows; take one of {1}.",
        "`types.amplify` gives columns one of AppSync's scalars. `BigInt`, `Double` and `Long` do not exist there.");

    public static DiagnosticDescriptor InvalidAuthField { get; } = new("ST3206", DiagnosticSeverity.Error,
        "An auth rule names a field that cannot serve",
        "The auth rule's field '{0}' cannot serve for '{1}': {2}",
        "The owner and groups fields of `amplify.auth` must be text in every type that the rule is for, and an owner cannot be part of a key. Give such types rules of their own in `amplify.auth_by_object`.");

    public static DiagnosticDescriptor UnusedPattern { get; } = new("ST3207", DiagnosticSeverity.Warning,
        "A pattern matches nothing",
        "'{0}' matches no {1}.",
        "The line has no effect; the object may have been renamed or dropped.");

    public static DiagnosticDescriptor NobodyAuthorized { get; } = new("ST3208", DiagnosticSeverity.Message,
        "Nobody is authorized yet",
        "The configuration says nothing about authorization, so no client may read or write: every model allows only the group {0}, which has no members. Choose: {1}",
        "A default that opens data would be a decision that nobody made. Write one of the usual answers to `schema.config.yaml`: `amplify: { auth: [{ allow: private }] }` lets every signed-in user do everything; `amplify: { auth: [{ allow: owner }] }` lets users do everything with the rows that they created; `amplify: { auth: [{ allow: groups, groups: [admin] }] }` lets the members of a group. `amplify.auth_by_object` gives single tables rules of their own.");

    public static DiagnosticDescriptor AuthNotInForm { get; } = new("ST3209", DiagnosticSeverity.Error,
        "An auth rule has what this form of Amplify does not take",
        "This auth rule has {0}, which {1} does not take; it takes {2}.",
        "Transformer v1 has no `custom` rules, no `identityPool` (there it is `iam`), and only the operations `create`, `read`, `update` and `delete`. On PostgreSQL there is no `sync` and no `search`. `SchemaAmplifyDialect` says which form is printed.");

    public static DiagnosticDescriptor EmptyPart { get; } = new("ST3210", DiagnosticSeverity.Warning,
        "A part has no tables",
        "The part '{0}' has no file, since no table or view that has a type matches: {1}",
        "The patterns of a part of `amplify.parts` name tables and views as the manifest does, `schema.table`, case and all; what `amplify.exclude` matches has no type. An earlier file of the part is removed.");

    public static DiagnosticDescriptor RenamedType { get; } = new("ST3211", DiagnosticSeverity.Message,
        "A type has another name than its table",
        "'{0}' is the GraphQL type {1}: {2}",
        "Give it a name of your own in `names.amplify` if you like another better.");

    public static DiagnosticDescriptor RenamedField { get; } = new("ST3212", DiagnosticSeverity.Message,
        "A field has another name than its column",
        "'{0}' is the field {1}: {2}",
        "Give it a name of your own in `names.amplify` if you like another better.");

    public static DiagnosticDescriptor RenamedLabel { get; } = new("ST3213", DiagnosticSeverity.Message,
        "An enum value has another name than its label",
        "The label '{1}' of '{0}' is the value {2}.",
        "GraphQL values are ASCII letters, digits and `_`; `true`, `false` and `null` are none. Clients send the value, not the label.");

    public static DiagnosticDescriptor RenamedOperation { get; } = new("ST3214", DiagnosticSeverity.Warning,
        "An operation has another name than Amplify would give it",
        "The {1} operation of '{0}' is called {2}, since another operation has its name already. Set a name in names.amplify to resolve it.",
        "Amplify makes `getX` and `listXs` of a type's name; for two types these may be the same (`Axis` and `Axe` have the plural `Axes`).");

    public static DiagnosticDescriptor SameOperation { get; } = new("ST3215", DiagnosticSeverity.Error,
        "Two types would have the same operation in Gen 2",
        "The {1} operation of '{0}' would be {2}, which another type has already. Give the type another name: names: {{ amplify: {{ \"{0}\": … }} }}",
        "Amplify makes `getX` and `listXs` of a type's name; for two types these may be the same (`Axis` and `Axe` have the plural `Axes`). Gen 2's TypeScript cannot name operations otherwise.");

    public static DiagnosticDescriptor ColumnLeftOut { get; } = new("ST3216", DiagnosticSeverity.Warning,
        "A column cannot be a field in Gen 2 on PostgreSQL",
        "'{0}' is left out: a field has the column's own name there, and this one is no GraphQL name.",
        "Gen 2 renames models but no fields. Rename the column, or use the GraphQL form (`amplify`), which has `@refersTo` for fields.");

    public static DiagnosticDescriptor TableLeftOut { get; } = new("ST3217", DiagnosticSeverity.Warning,
        "A table cannot be named in Gen 2 on PostgreSQL",
        "'{0}' is left out: Gen 2 writes a table's name into GraphQL without escaping quotes, backslashes and control characters.",
        "Rename the table, or use the GraphQL form (`amplify`), which escapes names.");

    public static DiagnosticDescriptor SharedInput { get; } = new("ST3218", DiagnosticSeverity.Warning,
        "Two types would share an input",
        "Amplify makes the input {2} for '{0}' and for {1}; it exists once, so that clients cannot filter by the fields of one of both. Give '{0}' another name: names: {{ amplify: {{ \"{0}\": … }} }}",
        "Amplify names the inputs of filters after types: `ModelSubscriptionItemFilterInput` is that of the subscriptions to `Item` and that of the lists of `SubscriptionItem`. Its transformer does not notice.");

    public static DiagnosticDescriptor NoTypeScriptForV1 { get; } = new("ST3265", DiagnosticSeverity.Error,
        "Transformer v1 has no TypeScript form",
        "SchemaOutputs has amplify-ts, but SchemaAmplifyDialect is V1, which has no TypeScript form. Set it to V2 or Sql, or leave amplify-ts out.",
        "Gen 2's TypeScript describes models for transformer v2 on DynamoDB (`V2`) or on an existing PostgreSQL (`Sql`).");

    public static DiagnosticDescriptor AddedTimestamps { get; } = new("ST3266", DiagnosticSeverity.Message,
        "Amplify adds createdAt and updatedAt",
        "'{0}' gets {1} from Amplify, which the table does not have.",
        "Gen 2's models on DynamoDB always have both; there is no way to turn them off in TypeScript.");

    public static DiagnosticDescriptor ManyRelations { get; } = new("ST3267", DiagnosticSeverity.Warning,
        "More relations than one stack holds in Gen 2",
        "There are {0} relation fields; Gen 2 puts their resolvers into one CloudFormation stack, which holds about {1}, and has no stack mapping. Leave tables out (amplify: {{ exclude: [...] }}) or use several backends (amplify: {{ parts: ... }}).",
        "A stack has at most 500 resources (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html), and each relation field takes two. The GraphQL form with `transform.conf.json` has no such limit.");

    public static DiagnosticDescriptor NoKey { get; } = new("ST3221", DiagnosticSeverity.Warning,
        "A table without a key has no operations",
        "'{0}' has no primary key, so it is a plain type without operations. Declare one in the configuration file (amplify: {{ keys: {{ \"{0}\": [{1}] }} }}) or leave it out (amplify: {{ exclude: [\"{0}\"] }}).",
        "A model needs a key; Amplify would invent a field `id` that the table does not have. Check that the proposed columns identify a row: the manifest has no unique key over columns that are never NULL.");

    public static DiagnosticDescriptor ViewWithoutKey { get; } = new("ST3222", DiagnosticSeverity.Message,
        "A view without a declared key has no operations",
        "'{0}' is a plain type without operations; a key declared in amplify.keys gives it queries.",
        "PostgreSQL knows no keys of views, so the configuration has to say which columns identify its rows.");

    public static DiagnosticDescriptor UnusableKey { get; } = new("ST3223", DiagnosticSeverity.Warning,
        "A primary key cannot be a key in Amplify",
        "'{0}' is a plain type without operations, since its key column '{1}' is {2}.",
        "Amplify's keys are neither booleans nor lists. Declare other columns in `amplify.keys`, or give the column a type in `types.amplify`.");

    public static DiagnosticDescriptor UniqueKeyAsKey { get; } = new("ST3224", DiagnosticSeverity.Message,
        "A unique key serves as the key",
        "'{0}' has no primary key; its unique key ({1}) serves.",
        "A unique key over columns that are never NULL identifies a row as a primary key does. Declare other columns in `amplify.keys` to use those.");

    public static DiagnosticDescriptor GeneratedKey { get; } = new("ST3225", DiagnosticSeverity.Warning,
        "A client has to send a key that PostgreSQL generates",
        "PostgreSQL generates '{0}', but a client of this API has to send it: {1}",
        "Amplify's SQL dialect leaves a key to the database with `@default`, which works for `Int` only, and not on a type with relations (its transformer then refuses the schema). What helps: a uuid key with `gen_random_uuid()`, which a client can make; for a `bigint` whose values fit 32 bits `types: { amplify: { <table>.<column>: Int } }`; or creating rows by a custom SQL mutation (`@sql`, `a.handler.inlineSql`) without the column. PostgreSQL refuses any value for a column that is GENERATED ALWAYS: rows of such a table are created by a custom mutation only, or after `ALTER COLUMN … SET GENERATED BY DEFAULT`.");

    public static DiagnosticDescriptor IndexOverBudget { get; } = new("ST3231", DiagnosticSeverity.Warning,
        "An index does not fit into DynamoDB's limit",
        "'{0}' is left out: a DynamoDB table has at most 20 global secondary indexes. Foreign keys come first, then unique indexes, then the others in the manifest's order.",
        "Queries by these columns have to filter. Drop indexes that are not needed, or use the SQL dialect, which has no such limit.");

    public static DiagnosticDescriptor IndexSkipped { get; } = new("ST3232", DiagnosticSeverity.Message,
        "An index has no counterpart",
        "'{0}' is left out: {1}",
        "Amplify's indexes are plain columns in a B-tree-like order: no expressions, predicates or other methods.");

    public static DiagnosticDescriptor UniqueNotEnforced { get; } = new("ST3233", DiagnosticSeverity.Message,
        "Uniqueness is not enforced",
        "'{0}' is an index that finds rows; DynamoDB does not keep its values unique.",
        "Only the primary key is unique in DynamoDB.");

    public static DiagnosticDescriptor NumberSortedAsText { get; } = new("ST3234", DiagnosticSeverity.Warning,
        "A sort key compares numbers as text",
        "'{0}' sorts by '{1}', a {2} that is String: \"10\" comes before \"9\".",
        "Amplify has no exact type for `bigint` and for `numeric` of more than 15 digits. Where the values fit, `types: { amplify: { <table>.<column>: Float } }` (53 bits) or `Int` (32 bits) sorts them as numbers.");

    public static DiagnosticDescriptor RelationSkipped { get; } = new("ST3241", DiagnosticSeverity.Warning,
        "A foreign key is no relation",
        "'{0}' has no relation fields, its columns are plain fields: {1}",
        "The columns are there as fields, so nothing is lost but the way to the other type.");

    public static DiagnosticDescriptor RelationToPlainType { get; } = new("ST3242", DiagnosticSeverity.Message,
        "A foreign key leads to or from a type without operations",
        "'{0}' has no relation fields: {1}",
        "Relations connect models. The reason why the other is a plain type has a diagnostic of its own.");

    public static DiagnosticDescriptor OneSided { get; } = new("ST3243", DiagnosticSeverity.Message,
        "A foreign key to a unique key is a relation in one direction",
        "'{0}' refers to a unique key, not the primary key: {1} has a list, {2} has no field back.",
        "Amplify's `@belongsTo` reads the other type by its primary key only.");

    public static DiagnosticDescriptor OneToOneAsList { get; } = new("ST3244", DiagnosticSeverity.Message,
        "A one-to-one relation is a list",
        "'{0}' is unique, so there is at most one; {1} has a list of them all the same.",
        "Amplify has a one-to-one relation by a foreign key only in Transformer v2, and only where it is the one relation between two types.");

    public static DiagnosticDescriptor RelationCrosses { get; } = new("ST3245", DiagnosticSeverity.Message,
        "A relation crosses parts",
        "'{0}' is left out of the part '{1}': {2} is not in it.",
        "Each part of `amplify.parts` is a schema of its own. The foreign key's columns are there as fields; add the other table to the part's patterns to have the relation.");

    public static DiagnosticDescriptor RenamedRelation { get; } = new("ST3246", DiagnosticSeverity.Message,
        "A relation field has a longer name",
        "'{0}' is the field {1}: Amplify would give the resolvers of {2} one name.",
        "Amplify joins the type's name and the field's to the name of a resolver, so that `Page` and `oneTwo` give the same as `PageOne` and `two`. A field that is called after a column keeps its name before a list does, then the shorter one. Other names for the table or the column in `names.amplify` help, too.");

    public static DiagnosticDescriptor TypeApproximated { get; } = new("ST3251", DiagnosticSeverity.Message,
        "A column's type has no counterpart",
        "'{0}' ({1}) is {2}.",
        "AppSync has few scalars. `types.amplify` and the options of `amplify` choose others; `docs/configuration.md` lists them.");

    public static DiagnosticDescriptor DefaultSkipped { get; } = new("ST3252", DiagnosticSeverity.Message,
        "A default has no counterpart",
        "The default of '{0}' is left out: {1}",
        "Amplify takes literals, in Transformer v2 only. What PostgreSQL would compute has to come from the client or a resolver.");

    public static DiagnosticDescriptor GeneratedColumn { get; } = new("ST3253", DiagnosticSeverity.Message,
        "A generated column is an ordinary field",
        "'{0}' is computed by PostgreSQL; {1}",
        "Amplify has no computed fields.");

    public static DiagnosticDescriptor EnumAsString { get; } = new("ST3254", DiagnosticSeverity.Message,
        "An enum is text",
        "'{0}' is String wherever it is used: {1}",
        "A GraphQL enum needs at least one value, and on an SQL data source the values go to the database as they are.");

    public static DiagnosticDescriptor ForeignKeyType { get; } = new("ST3255", DiagnosticSeverity.Message,
        "A foreign key has the type of the key that it refers to",
        "'{0}' ({1}) is {2}, as the key that it refers to.",
        "PostgreSQL compares an `integer` with a `bigint`; Amplify's relations need one type on both sides. `types.amplify` chooses another for either.");

    public static DiagnosticDescriptor NumberCalledId { get; } = new("ST3256", DiagnosticSeverity.Message,
        "A number called id is Float",
        "'{0}' ({1}) is Float: Amplify would fill a text field of that name with a UUID.",
        "Amplify's resolvers give a field `id` of type ID or String a UUID when a client sends none, which is no value of such a column. A Float is exact up to 2^53. `types.amplify` chooses another type.");

    public static DiagnosticDescriptor SecretColumn { get; } = new("ST3257", DiagnosticSeverity.Warning,
        "A column looks like a secret",
        "'{0}' looks like a secret and {1}",
        "Columns of text whose names speak of passwords, tokens, secrets or keys are left out of the API, so that no client reads or writes them. A column of a key or foreign key, and in the SQL dialect one that a new row must have, cannot be left out. `amplify: { secrets: [...] }` lists the patterns; an empty list turns the check off.");

    public static DiagnosticDescriptor LargeApi { get; } = new("ST3261", DiagnosticSeverity.Warning,
        "The API is close to what CloudFormation takes",
        "{0} models with {1} relation fields make about {2} of the {3} {4} that CloudFormation takes. Leave tables out (amplify: {{ exclude: [...] }}) or print several schemas (amplify: {{ parts: {{ ... }} }}).",
        "Amplify makes a nested stack of each model, and the root template that lists them may have 1,000,000 bytes (about 160 models with names of 8 letters). Models with the same key, times and rules share functions by way of the root template, so that models that are alike make it larger than others; relations add to it in each stack that they are spread over. The estimate follows how the transformer shares functions, and was within a tenth of the CDK's own templates for 292 schemas on DynamoDB and PostgreSQL.");

    public static DiagnosticDescriptor StackMapping { get; } = new("ST3262", DiagnosticSeverity.Message,
        "Relations are spread over several stacks",
        "{0} relation fields are more than one CloudFormation stack holds; '{1}' spreads them. Keep it beside the schema in the Amplify project.",
        "Amplify puts the resolvers of all relations into one stack, which may have 500 resources. `transform.conf.json` says otherwise.");

    public static DiagnosticDescriptor StackMappingNotJson { get; } = new("ST3263", DiagnosticSeverity.Error,
        "transform.conf.json is not JSON",
        "'{0}' is not a JSON object, so the stacks of the relations cannot be written to it: {1}",
        "Fix or delete the file; its keys other than `StackMapping` are kept.");

    public static DiagnosticDescriptor NoModels { get; } = new("ST3264", DiagnosticSeverity.Warning,
        "There is no model",
        "No table has a key that Amplify takes, so the API has no operations; a placeholder query is generated.",
        "AppSync refuses a schema without a query.");
}
