namespace SchemaTasks.Outputs;

/// <summary>The outputs there are, one for each word of <c>SchemaOutputs</c>; <see cref="OutputRegistry"/> describes each.</summary>
public enum OutputKind
{
    /// <summary><c>firestore-schema</c>: one JSON file that describes all Firestore collections.</summary>
    FirestoreSchema,
    /// <summary><c>firestore-indexes</c>: Firestore's composite and vector indexes, <c>firestore.indexes.json</c>.</summary>
    FirestoreIndexes,
    /// <summary><c>firestore-rules</c>: Firestore's security rules.</summary>
    FirestoreRules,
    /// <summary><c>firestore-types</c>: document types and converters in TypeScript.</summary>
    FirestoreTypes,
    /// <summary><c>amplify</c>: the GraphQL schema for AWS Amplify.</summary>
    Amplify,
    /// <summary><c>amplify-api</c>: the API that Amplify generates from that schema.</summary>
    AmplifyApi,
    /// <summary><c>amplify-ts</c>: the schema for AWS Amplify Gen 2 in TypeScript.</summary>
    AmplifyTs,
    /// <summary><c>csharp</c>: rows, enums, constants and parameters in one C# file, compiled into the project.</summary>
    Csharp,
    /// <summary><c>python</c>: a folder with a typed Python package.</summary>
    Python,
    /// <summary><c>typescript</c>: types of the database for supabase-js and PostgREST, or for Kysely.</summary>
    Typescript,
    /// <summary><c>json-schema</c>: a folder with a JSON Schema of the rows of each table and view.</summary>
    JsonSchema,
    /// <summary><c>bigquery</c>: a folder with the tables as BigQuery takes them.</summary>
    Bigquery,
    /// <summary><c>docs</c>: a folder of documentation in Markdown.</summary>
    Docs,
    /// <summary><c>html</c>: documentation with its diagram in one HTML file.</summary>
    Html,
    /// <summary><c>mermaid</c>: Mermaid diagrams of the schema, its viewpoints and, where one diagram cannot hold all, of each schema.</summary>
    Mermaid,
    /// <summary><c>dbml</c>: the schema in DBML, for dbdiagram.io and dbdocs.io.</summary>
    Dbml,
    /// <summary><c>chartdb</c>: one JSON file that ChartDB imports.</summary>
    Chartdb,
    /// <summary><c>chartdb-tables</c>: a folder with a JSON file of each table and <c>schema_index.json</c>, which lists them.</summary>
    ChartdbTables,
}
