namespace SchemaTasks.Outputs;

/// <summary>The outputs there are, one for each word of <c>SchemaOutputs</c>; <see cref="OutputRegistry"/> describes each.</summary>
public enum OutputKind
{
    FirestoreSchema,
    FirestoreIndexes,
    FirestoreRules,
    FirestoreTypes,
    Amplify,
    AmplifyApi,
    AmplifyTs,
    Csharp,
    Python,
    Typescript,
    JsonSchema,
    Bigquery,
    Docs,
    Html,
    Mermaid,
    Dbml,
    Chartdb,
    ChartdbTables,
}
