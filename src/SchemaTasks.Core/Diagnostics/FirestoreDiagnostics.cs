namespace SchemaTasks.Diagnostics;

/// <summary>ST31xx: Firestore's schema, indexes, rules and TypeScript types.</summary>
internal static class FirestoreDiagnostics
{
    public static DiagnosticDescriptor SameCollection { get; } = new("ST3101", DiagnosticSeverity.Error,
        "Two objects become one collection",
        "'{0}' and '{1}' both become collection '{2}'. Name one by hand in the configuration: names: {{ firestore: {{ {0}: another_name }} }}.",
        "A collection's name comes from the object's own schema and name alone, so that a new table never renames an old collection: `schema_table`, or the bare name in a default schema. Where two meet, an entry under `names.firestore` in `schema.config.yaml` decides.");

    public static DiagnosticDescriptor SameField { get; } = new("ST3102", DiagnosticSeverity.Error,
        "Two columns become one field",
        "'{0}' and '{1}' both become field '{2}'. Name one by hand in the configuration: names: {{ firestore: {{ {0}: another_name }} }}.",
        "Columns keep their names unless Firestore refuses them or `names.firestore` says otherwise. Give one of the two another name there.");

    public static DiagnosticDescriptor NameNotAllowed { get; } = new("ST3103", DiagnosticSeverity.Error,
        "A name given by hand is not allowed in Firestore",
        "'{0}' cannot be the Firestore name of '{1}': {2}.",
        "Collections, documents and fields have names of 1 to 1,500 bytes that are not `.` or `..`, hold no `/` and do not match `__.*__` (https://firebase.google.com/docs/firestore/quotas#collections_documents_and_fields).");

    public static DiagnosticDescriptor Renamed { get; } = new("ST3104", DiagnosticSeverity.Message,
        "A name is escaped for Firestore",
        "'{0}' is called '{1}' in Firestore, which does not allow its own name.",
        "Firestore refuses `/`, `.`, `..` and `__.*__`. What it refuses is percent-encoded. An entry under `names.firestore` gives a nicer name.");

    public static DiagnosticDescriptor NothingNamed { get; } = new("ST3105", DiagnosticSeverity.Warning,
        "The configuration names an object that is not there",
        "{0} names '{1}', which is no {2} of the manifest.",
        "The object was renamed or dropped, or the entry is misspelt. Objects are written as `schema.table` and `schema.table.column`, without quotes. Fix or remove the entry.");

    public static DiagnosticDescriptor UnknownType { get; } = new("ST3106", DiagnosticSeverity.Error,
        "Unknown Firestore type",
        "'{0}' is no Firestore type; types.firestore takes {1}.",
        "Type overrides name the kind of value that the field holds. A vector or a reference cannot be given this way: the one needs its dimension, the other its collection.");

    public static DiagnosticDescriptor BadSubcollection { get; } = new("ST3107", DiagnosticSeverity.Error,
        "A table cannot be a subcollection",
        "'{0}' cannot be a subcollection of '{1}': {2}.",
        "A subcollection needs a foreign key from its table to the parent's primary key, since the parent document's id is made from that key. With several, `foreign_key` says which. Parents must not go in a circle.");

    public static DiagnosticDescriptor Int64 { get; } = new("ST3108", DiagnosticSeverity.Message,
        "64-bit integers lose digits in JavaScript",
        "{0} field(s) hold 64-bit integers, '{1}' first. Firestore stores them exactly; JavaScript reads those beyond 9007199254740991 inexactly.",
        "Identity columns never get there in practice. Where values do (hashes, snowflake ids), store text: `types: { firestore: { schema.table.column: string } }`.");

    public static DiagnosticDescriptor LossyNumeric { get; } = new("ST3109", DiagnosticSeverity.Warning,
        "A numeric column without precision is stored as a double",
        "'{0}' is {1} without a precision; as a Firestore number it keeps 15 significant digits. Give the column a precision, or say how to store it: types: {{ firestore: {{ {0}: string }} }} (or number, which is what it is now).",
        "PostgreSQL's `numeric` is exact, Firestore's numbers are doubles. A precision of up to 15 digits fits a double; above that the field is a string. Without one it is unknown: `types.firestore` decides, and `number` there accepts the loss.");

    public static DiagnosticDescriptor UnknownPostgresType { get; } = new("ST3110", DiagnosticSeverity.Message,
        "A type is stored as text",
        "'{0}' is of type {1}, which has no Firestore counterpart; the field holds its text.",
        "Types of extensions that this package does not know are stored as PostgreSQL prints them. `types.firestore` gives another type.");

    public static DiagnosticDescriptor NotMapped { get; } = new("ST3111", DiagnosticSeverity.Message,
        "Something has no counterpart in Firestore",
        "'{0}' has no counterpart in Firestore: {1}.",
        "It is listed under `unmapped` in the schema file. Firestore has composite indexes on whole fields in ascending or descending order, one array field to an index, and vector indexes; no expressions, predicates, uniqueness or exclusion.");

    public static DiagnosticDescriptor VectorAsArray { get; } = new("ST3112", DiagnosticSeverity.Message,
        "A vector is stored as an array",
        "'{0}' is of type {1}: Firestore's vectors have 1 to 2048 dimensions, so the field is an array of numbers and cannot be searched by distance.",
        "Vector search needs a fixed dimension of at most 2,048 (https://firebase.google.com/docs/firestore/vector-search).");

    public static DiagnosticDescriptor TooDeep { get; } = new("ST3113", DiagnosticSeverity.Message,
        "A value is nested too deep",
        "'{0}' nests deeper than the 20 levels of a document; below that its text is stored.",
        "Firestore limits the depth of maps and arrays in a document to 20.");

    public static DiagnosticDescriptor ManyIndexes { get; } = new("ST3114", DiagnosticSeverity.Warning,
        "Close to Firestore's limit of indexes",
        "{0} {1} of {2} that Firestore allows in a database {3}. Exclude tables that Firestore does not need: firestore: {{ exclude: [schema.table] }}.",
        "1,000 composite indexes and 1,000 single-field configurations with billing enabled, 200 of each without (https://firebase.google.com/docs/firestore/quotas#indexes). `firestore.billing: false` says that the project has none.");

    public static DiagnosticDescriptor TooManyIndexes { get; } = new("ST3115", DiagnosticSeverity.Warning,
        "More indexes than Firestore allows",
        "{0} {1}, but Firestore allows {2} in a database {3}; a deploy would fail. Exclude tables that Firestore does not need: firestore: {{ exclude: [schema.table] }}.",
        "1,000 composite indexes and 1,000 single-field configurations with billing enabled, 200 of each without (https://firebase.google.com/docs/firestore/quotas#indexes).");

    public static DiagnosticDescriptor LargeRules { get; } = new("ST3116", DiagnosticSeverity.Warning,
        "The rules are close to Firestore's limit of size",
        "The rules are {0} bytes of the 262144 that Firestore takes. Leave out collections that clients do not reach: firestore: {{ rules_exclude: [schema.table] }}.",
        "Firestore takes 256 KB of rules (https://firebase.google.com/docs/firestore/security/rules-structure#security_rule_limits). `firestore.rules_exclude` leaves collections out, `firestore.validation` (`full`, `types`, `fields`, `id`) says how much is checked.");

    public static DiagnosticDescriptor TooLargeRules { get; } = new("ST3117", DiagnosticSeverity.Warning,
        "The rules are larger than Firestore takes",
        "The rules are {0} bytes, Firestore takes 262144. They check only that ids fit their keys and are too large all the same. Leave out collections that clients do not reach: firestore: {{ rules_exclude: [schema.table] }}.",
        "Firestore takes 256 KB of rules (https://firebase.google.com/docs/firestore/security/rules-structure#security_rule_limits). `firestore.exclude` leaves tables out, `firestore.validation` (`full`, `types`, `fields`, `id`) says how much is checked.");

    public static DiagnosticDescriptor ReducedRules { get; } = new("ST3126", DiagnosticSeverity.Warning,
        "The rules check less, to stay within Firestore's limit of size",
        "Fully checked rules would be larger than the 262144 bytes that Firestore takes, so the rules of {0} of {1} collections check less, the largest first: {2}",
        "Firestore takes 256 KB of rules (https://firebase.google.com/docs/firestore/security/rules-structure#security_rule_limits). Collections that clients do not reach need no rules: `firestore: { rules_exclude: [schema.table] }`.");

    public static DiagnosticDescriptor IdNotChecked { get; } = new("ST3127", DiagnosticSeverity.Message,
        "The rules cannot tie a document's id to its key",
        "The id of a document of '{0}' is made of '{1}', a {2}, whose text rules cannot make; a client may write a document under an id that differs from its key.",
        "Rules make the text of strings, integers and booleans. Ids of such collections are the business of the service that writes them.");

    public static DiagnosticDescriptor FormatsNotChecked { get; } = new("ST3118", DiagnosticSeverity.Warning,
        "The rules check types only, to stay within Firestore's budget",
        "'{0}' has so many fields that checking all of them fully takes about {1} of the 1000 expressions that a request may evaluate. Its rules check names and types, and leave out ranges, formats and lengths that cost more.",
        "Rules stop a request after 1,000 evaluated expressions (https://firebase.google.com/docs/firestore/security/rules-structure#security_rule_limits), and your own access functions need some of them. Split the table, or exclude columns that clients do not write: `firestore: { exclude: [schema.table.column] }`.");

    public static DiagnosticDescriptor FieldsNotChecked { get; } = new("ST3119", DiagnosticSeverity.Warning,
        "The rules cannot check every field within Firestore's budget",
        "'{0}' has too many fields: the rules check the names of all, and the types of the first {1} of {2}.",
        "Rules stop a request after 1,000 evaluated expressions (https://firebase.google.com/docs/firestore/security/rules-structure#security_rule_limits). Split the table, or exclude columns that clients do not write: `firestore: { exclude: [schema.table.column] }`.");

    public static DiagnosticDescriptor DamagedMarkers { get; } = new("ST3120", DiagnosticSeverity.Error,
        "The markers in the rules file are damaged",
        "The rules file is not overwritten, since {0}. It needs the line '{1}' and below it the line '{2}', once each; what is between them is yours and kept.",
        "Put the two lines back around your functions, or move the file away: the next build prints a new one with functions that deny everything.");

    public static DiagnosticDescriptor NoAccessFunction { get; } = new("ST3121", DiagnosticSeverity.Warning,
        "An access function is missing between the markers",
        "The rules call '{0}', but nothing between the markers defines it; Firestore refuses such rules. Add: function {0}(collection, id) {{ return false; }}",
        "`canRead`, `canCreate`, `canUpdate` and `canDelete` take the collection's name and the document's id and say who may.");

    public static DiagnosticDescriptor NoKey { get; } = new("ST3122", DiagnosticSeverity.Message,
        "A table has no primary key",
        "'{0}' has no primary key; documents of collection '{1}' get automatic ids.",
        "Without a key nothing ties a document to its row: writing a row twice makes two documents.");

    public static DiagnosticDescriptor ReferenceNotPossible { get; } = new("ST3123", DiagnosticSeverity.Message,
        "A foreign key leads to no collection",
        "'{0}' leads to '{1}', {2}; the field keeps the key's value alone.",
        "A reference needs its target to be a collection. A Firestore reference value also needs a key of one column that is the target's primary key, since the target's document id is made from it.");

    public static DiagnosticDescriptor UnusedPattern { get; } = new("ST3128", DiagnosticSeverity.Warning,
        "A setting for Firestore matches nothing",
        "'{0}' has the entry '{1}', which matches no {2}. Correct or remove it.",
        "The line has no effect; the object may have been renamed or dropped. It is a message for a pattern with `*` or `?` in `exclude` or `rules_exclude`, which may be kept for objects that do not exist yet.");

    public static DiagnosticDescriptor SameTypeName { get; } = new("ST3124", DiagnosticSeverity.Error,
        "Two objects become one TypeScript type",
        "'{0}' and '{1}' both become the TypeScript type '{2}'. Name one by hand in the configuration: names: {{ firestore-types: {{ {0}: AnotherName }} }}.",
        "A type's name comes from the object's own schema and name alone. Where two meet, an entry under `names.firestore-types` in `schema.config.yaml` decides.");

    public static DiagnosticDescriptor BadTypeName { get; } = new("ST3125", DiagnosticSeverity.Error,
        "A name given by hand is no TypeScript type name",
        "'{0}' cannot be the TypeScript name of '{1}': a type's name starts with a capital letter and goes on with letters, digits and '_'.",
        "Take a name such as `Contact`.");
}
